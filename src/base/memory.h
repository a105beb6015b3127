/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Memory: an arena that a document owns, arrays that grow in it, and a byte buffer for output.
 *
 * An arena never returns NULL once `ro_arena_guard` has been armed: when memory runs out it jumps to the guard, which
 * sits at the library's boundary (src/api) and frees the arena. So the stages between need no checks, and nothing
 * leaks as long as a stage owns nothing but arena memory. A stage must not hold a malloc, a file or a handle across a call
 * that allocates.
 */
#ifndef RO_BASE_MEMORY_H
#define RO_BASE_MEMORY_H

#include <readout/readout.h>
#include <setjmp.h>
#include <stdbool.h>

typedef struct ro_arena_block ro_arena_block;

typedef struct ro_arena {
    const readout_allocator *allocator; /* never NULL after ro_arena_init */
    ro_arena_block *blocks;             /* newest first */
    size_t total;                       /* bytes asked of the allocator */
    jmp_buf *guard;                     /* where to go when memory runs out; NULL: ro_alloc returns NULL */
} ro_arena;

/* The allocator to use for NULL: malloc and its kin. */
const readout_allocator *ro_allocator_or_default(const readout_allocator *allocator);

void ro_arena_init(ro_arena *arena, const readout_allocator *allocator);
/* Frees all that the arena gave and leaves it empty, ready for use. */
void ro_arena_release(ro_arena *arena);

/* Zeroed memory, aligned for any type up to 16 bytes. size 0 gives a valid pointer. */
void *ro_alloc(ro_arena *arena, size_t size);
/* n * size, overflow checked (overflow counts as memory run out). */
void *ro_alloc_array(ro_arena *arena, size_t n, size_t size);
/* Copies n bytes and adds a NUL. */
char *ro_copy(ro_arena *arena, const char *bytes, size_t n);

/* A growable array that lives in an arena: struct { T *v; uint32_t n, cap; }. Old storage is left to the arena. */
#define RO_ARRAY(T)                                                                                                    \
    struct {                                                                                                           \
        T *v;                                                                                                          \
        uint32_t n, cap;                                                                                               \
    }
/* A pointer to a new, zeroed last element; earlier element pointers may move. */
#define RO_PUSH(arena, array)                                                                                          \
    ((array)->n == (array)->cap                                                                                        \
         ? ((array)->v = ro_array_grow((arena), (array)->v, &(array)->cap, sizeof *(array)->v), &(array)->v[(array)->n++]) \
         : &(array)->v[(array)->n++])
void *ro_array_grow(ro_arena *arena, void *old, uint32_t *cap, size_t size);

/* A growable byte buffer on an allocator; always NUL-terminated once written to. After memory has run out `failed` is
 * set and further writes do nothing, so that a writer checks once, at its end. */
typedef struct ro_buffer {
    const readout_allocator *allocator;
    char *v;
    size_t n, cap;
    bool failed;
} ro_buffer;
void ro_buffer_init(ro_buffer *buffer, const readout_allocator *allocator);
void ro_buffer_release(ro_buffer *buffer);
void ro_buffer_add(ro_buffer *buffer, const char *bytes, size_t n);
void ro_buffer_addz(ro_buffer *buffer, const char *text);
void ro_buffer_printf(ro_buffer *buffer, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
