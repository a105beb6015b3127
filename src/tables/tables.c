/* SPDX-License-Identifier: Apache-2.0 */
/* The built-in tables, or those with a folder's files in their place: loaded from the image or row by row; their hash. */
#include "tables/image.h"
#include "tables/load.h"

#include <stdio.h>

/* The hash of the hashes, each after its file's name, so that bytes cannot move from one file to the next unseen. */
static void *hash_files(void *tables)
{
    ro_tables *t = tables;
    char list[RO_EMBEDDED_TABLES * 100];
    size_t n = 0;
    for (int i = 0; i < RO_EMBEDDED_TABLES; i++) {
        char hex[65];
        ro_sha256(t->files[i].bytes.p, t->files[i].bytes.n, hex);
        int size = snprintf(list + n, sizeof list - n, "%s  %s\n", hex, t->files[i].name);
        n += size > 0 ? (size_t)size : 0;
    }
    ro_sha256(list, n, t->sha256);
    return NULL;
}

/* ---- loading ---- */

static bool any_of_user(const loader *l)
{
    for (int i = 0; i < RO_EMBEDDED_TABLES; i++)
        if (load_is_users(l, i))
            return true;
    return false;
}

static void load_all(loader *l, const char *dir)
{
    if (!load_files(l, dir) || !load_topics(l))
        return;
    ro_str image = {ro_embedded_image.start, (size_t)(ro_embedded_image.end - ro_embedded_image.start)};
    if (!any_of_user(l) && ro_image_use(l->t, image))
        return;
    /* Hashing takes as long as all the rest: beside it, where a thread can be had. */
    l->hashing = pthread_create(&l->hasher, NULL, hash_files, l->t) == 0;
    if (!l->hashing)
        hash_files(l->t);
    size_t bytes = 0;
    for (size_t i = 0; i < RO_EMBEDDED_TABLES; i++)
        bytes += l->t->files[i].bytes.n;
    ro_index_expect(l->arena, &l->pairs, bytes);
    if (load_states(l) && load_seats(l) && load_orgs(l) && load_groups(l) && load_offices(l) && load_places(l) && load_agencies(l) && load_holders(l) && load_words(l)) {
        load_offices_by_day(l);
        ro_index_build(l->arena, &l->pairs, &l->t->index);
    }
}

readout_status ro_tables_load(const char *dir, const readout_allocator *allocator, ro_tables **out, readout_error *error)
{
    jmp_buf no_memory;
    *out = NULL;
    const readout_allocator *const memory = ro_allocator_or_default(allocator);
    ro_tables *const t = memory->allocate(memory->context, sizeof *t);
    loader *const l = t ? memory->allocate(memory->context, sizeof *l) : NULL;
    if (!l) {
        if (t)
            memory->release(memory->context, t);
        return ro_fail(error, READOUT_NOMEM, -1, "out of memory loading the tables");
    }
    memset(t, 0, sizeof *t);
    memset(l, 0, sizeof *l);
    ro_arena_init(&t->arena, memory);
    l->t = t;
    l->arena = &t->arena;
    l->error = error;
    l->status = READOUT_OK;
    if (setjmp(no_memory) == 0) {
        t->arena.guard = &no_memory;
        load_all(l, dir);
    } else {
        l->status = ro_fail(error, READOUT_NOMEM, -1, "out of memory loading the tables");
    }
    t->arena.guard = NULL;
    if (l->hashing)
        pthread_join(l->hasher, NULL);
    readout_status status = l->status;
    memory->release(memory->context, l);
    if (status != READOUT_OK) {
        ro_tables_free(t);
        return status;
    }
    *out = t;
    return READOUT_OK;
}

void ro_tables_free(ro_tables *t)
{
    if (!t)
        return;
    const readout_allocator *allocator = t->arena.allocator;
    ro_arena_release(&t->arena);
    allocator->release(allocator->context, t);
}

const char *ro_tables_sha256(const ro_tables *t)
{
    return t->sha256;
}
