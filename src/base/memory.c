/* SPDX-License-Identifier: Apache-2.0 */
#include "base/memory.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_BLOCK = 64 * 1024, ALIGNMENT = 16, LARGEST_STEP = 16 * 1024 * 1024 };

struct ro_arena_block {
    ro_arena_block *older;
    size_t cap, used; /* of the bytes behind this header */
};

/* The header is padded so that what follows is aligned. */
#define HEADER ((sizeof(ro_arena_block) + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT)

static void *default_allocate(void *context, size_t size)
{
    (void)context;
    return malloc(size);
}

static void *default_reallocate(void *context, void *old, size_t old_size, size_t size)
{
    (void)context, (void)old_size;
    return realloc(old, size);
}

static void default_release(void *context, void *old)
{
    (void)context;
    free(old);
}

static const readout_allocator default_allocator = {default_allocate, default_reallocate, default_release, NULL};

const readout_allocator *ro_allocator_or_default(const readout_allocator *allocator)
{
    return allocator ? allocator : &default_allocator;
}

void ro_arena_init(ro_arena *arena, const readout_allocator *allocator)
{
    memset(arena, 0, sizeof *arena);
    arena->allocator = ro_allocator_or_default(allocator);
}

static void free_blocks(ro_arena *arena, ro_arena_block *block)
{
    while (block) {
        ro_arena_block *older = block->older;
        arena->total -= HEADER + block->cap;
        arena->allocator->release(arena->allocator->context, block);
        block = older;
    }
}

void ro_arena_release(ro_arena *arena)
{
    free_blocks(arena, arena->blocks);
    arena->blocks = NULL;
}

static void *out_of_memory(ro_arena *arena)
{
    if (arena->guard)
        longjmp(*arena->guard, 1);
    return NULL;
}

void *ro_alloc(ro_arena *arena, size_t size)
{
    ro_arena_block *block = arena->blocks;
    if (size > SIZE_MAX / 2)
        return out_of_memory(arena);
    size = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    if (!block || block->cap - block->used < size) {
        size_t cap = block ? block->cap * 2 : FIRST_BLOCK;
        if (cap > LARGEST_STEP)
            cap = LARGEST_STEP;
        if (cap < size)
            cap = size;
        block = arena->allocator->allocate(arena->allocator->context, HEADER + cap);
        if (!block)
            return out_of_memory(arena);
        block->used = 0;
        block->cap = cap;
        block->older = arena->blocks;
        arena->blocks = block;
        arena->total += HEADER + cap;
    }
    void *result = (char *)block + HEADER + block->used;
    block->used += size;
    return memset(result, 0, size); /* as it is given, so that no page is touched for nothing */
}

void *ro_alloc_array(ro_arena *arena, size_t n, size_t size)
{
    if (size && n > SIZE_MAX / size)
        return out_of_memory(arena);
    return ro_alloc(arena, n * size);
}

char *ro_copy(ro_arena *arena, const char *bytes, size_t n)
{
    char *copy = ro_alloc(arena, n + 1);
    if (copy && n)
        memcpy(copy, bytes, n);
    return copy;
}

void *ro_array_grow(ro_arena *arena, void *old, uint32_t *cap, size_t size)
{
    uint32_t wanted = *cap ? *cap * 2 : 8;
    if (wanted <= *cap)
        return out_of_memory(arena);
    void *grown = ro_alloc_array(arena, wanted, size);
    if (grown && *cap)
        memcpy(grown, old, *cap * size);
    *cap = wanted;
    return grown;
}

void ro_buffer_init(ro_buffer *buffer, const readout_allocator *allocator)
{
    memset(buffer, 0, sizeof *buffer);
    buffer->allocator = ro_allocator_or_default(allocator);
}

void ro_buffer_release(ro_buffer *buffer)
{
    if (buffer->v)
        buffer->allocator->release(buffer->allocator->context, buffer->v);
    buffer->v = NULL;
    buffer->n = buffer->cap = 0;
}

static bool reserve(ro_buffer *buffer, size_t more)
{
    if (buffer->failed || more > SIZE_MAX / 4 || buffer->n > SIZE_MAX / 4) {
        buffer->failed = true;
        return false;
    }
    size_t wanted = buffer->n + more + 1;
    if (wanted <= buffer->cap)
        return true;
    size_t cap = buffer->cap ? buffer->cap * 2 : 256;
    if (cap < wanted)
        cap = wanted;
    char *v = buffer->v ? buffer->allocator->reallocate(buffer->allocator->context, buffer->v, buffer->cap, cap)
                        : buffer->allocator->allocate(buffer->allocator->context, cap);
    if (!v) {
        buffer->failed = true;
        return false;
    }
    buffer->v = v;
    buffer->cap = cap;
    return true;
}

void ro_buffer_add(ro_buffer *buffer, const char *bytes, size_t n)
{
    if (!reserve(buffer, n))
        return;
    if (n)
        memcpy(buffer->v + buffer->n, bytes, n);
    buffer->n += n;
    buffer->v[buffer->n] = 0;
}

void ro_buffer_addz(ro_buffer *buffer, const char *text)
{
    ro_buffer_add(buffer, text, strlen(text));
}

void ro_buffer_printf(ro_buffer *buffer, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int n = vsnprintf(NULL, 0, format, arguments);
    if (n >= 0 && reserve(buffer, (size_t)n)) {
        vsnprintf(buffer->v + buffer->n, (size_t)n + 1, format, again);
        buffer->n += (size_t)n;
    }
    va_end(again);
    va_end(arguments);
}
