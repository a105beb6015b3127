/* SPDX-License-Identifier: Apache-2.0 */
/* The tables' files, the built-in ones or a folder's; loaded from the image or row by row; their hash. */
#include "tables/image.h"
#include "tables/load.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

enum { TABLE_MAX_BYTES = 256 * 1024 * 1024 };

/* ---- files ---- */

/* Reads `size` bytes, or as many as there are; -1 on an error, of which errno tells. */
static ssize_t read_whole(const char *path, char *buffer, size_t size)
{
    size_t n = 0;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t got = file < 0 ? -1 : 0;
    while (file >= 0 && n < size) {
        got = read(file, buffer + n, size - n);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        n += (size_t)got;
    }
    int reason = errno;
    if (file >= 0)
        close(file);
    errno = reason;
    return got < 0 ? -1 : (ssize_t)n;
}

static bool unreadable(loader *l, const char *path)
{
    l->status = ro_fail(l->error, READOUT_IO, -1, "cannot read the table %s: %s", path, strerror(errno));
    return false;
}

/* Reads a file of the user's folder; true with bytes.p NULL where there is none by that name. */
static bool read_replacement(loader *l, const char *dir, const char *name, ro_str *bytes)
{
    struct stat info;
    ro_str path = ro_str_printf(l->arena, "%s/%s", dir, name);
    bytes->p = NULL;
    if (stat(path.p, &info) != 0)
        return errno == ENOENT ? true : unreadable(l, path.p);
    if (!S_ISREG(info.st_mode) || info.st_size > TABLE_MAX_BYTES) {
        l->status = ro_fail(l->error, READOUT_TABLES, -1, "%s: not a plain file of at most 256 MiB", path.p);
        return false;
    }
    char *buffer = ro_alloc(l->arena, (size_t)info.st_size + 1);
    ssize_t n = read_whole(path.p, buffer, (size_t)info.st_size);
    if (n < 0)
        return unreadable(l, path.p);
    *bytes = (ro_str){buffer, (size_t)n};
    return true;
}

static bool find_files(loader *l, const char *dir)
{
    struct stat info;
    if (dir && (stat(dir, &info) != 0 || !S_ISDIR(info.st_mode))) {
        l->status = ro_fail(l->error, READOUT_IO, -1, "the folder of tables %s cannot be opened; name a folder that holds files such as states.tsv", dir);
        return false;
    }
    for (int i = 0; i < RO_EMBEDDED_TABLES; i++) {
        const ro_embedded *e = &ro_embedded_tables[i];
        l->t->files[i].name = e->name;
        l->t->files[i].bytes = (ro_str){e->start, (size_t)(e->end - e->start)};
        ro_str bytes = {0};
        if (dir && !read_replacement(l, dir, e->name, &bytes))
            return false;
        if (bytes.p) {
            l->t->files[i].bytes = bytes;
            l->t->files[i].replaced = true;
        }
    }
    return true;
}

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

static bool any_replaced(const ro_tables *t)
{
    for (int i = 0; i < RO_EMBEDDED_TABLES; i++)
        if (t->files[i].replaced)
            return true;
    return false;
}

static void load_all(loader *l, const char *dir)
{
    if (!find_files(l, dir) || !load_topics(l))
        return;
    ro_str image = {ro_embedded_image.start, (size_t)(ro_embedded_image.end - ro_embedded_image.start)};
    if (!any_replaced(l->t) && ro_image_use(l->t, image))
        return;
    /* Hashing takes as long as all the rest: beside it, where a thread can be had. */
    l->hashing = pthread_create(&l->hasher, NULL, hash_files, l->t) == 0;
    if (!l->hashing)
        hash_files(l->t);
    size_t bytes = 0;
    for (size_t i = 0; i < RO_EMBEDDED_TABLES; i++)
        bytes += l->t->files[i].bytes.n;
    ro_index_expect(l->arena, &l->pairs, bytes);
    if (load_states(l) && load_seats(l) && load_orgs(l) && load_groups(l) && load_offices(l) && load_places(l) && load_agencies(l) && load_holders(l)) {
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

bool ro_tables_file(const ro_tables *t, size_t i, const char **name, ro_str *bytes, bool *replaced)
{
    if (i >= RO_EMBEDDED_TABLES)
        return false;
    *name = t->files[i].name;
    *bytes = t->files[i].bytes;
    *replaced = t->files[i].replaced;
    return true;
}
