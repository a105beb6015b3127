/* SPDX-License-Identifier: Apache-2.0 */
#include "api/handles.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

void *ro_api_allocate(const readout_allocator *allocator, size_t size)
{
    void *p = allocator->allocate(allocator->context, size);
    if (p)
        memset(p, 0, size);
    return p;
}

void ro_api_release(const readout_allocator *allocator, void *old)
{
    if (old)
        allocator->release(allocator->context, old);
}

static readout_status open_bytes(const void *bytes, size_t size, const readout_allocator *allocator, readout_model **out,
                                 readout_error *error)
{
    allocator = ro_allocator_or_default(allocator);
    readout_model *model = ro_api_allocate(allocator, sizeof *model);
    if (!model)
        return ro_fail(error, READOUT_NOMEM, -1, "out of memory opening the model");
    model->allocator = allocator;
    readout_status status = ro_model_open(bytes, size, allocator, &model->model, error);
    if (status == READOUT_OK)
        status = ro_segmenter_open(&model->segmenter, ro_model_rom(model->model), &model->has_segmenter, error);
    if (status != READOUT_OK) {
        ro_model_close(model->model);
        ro_api_release(allocator, model);
        return status;
    }
    *out = model;
    return READOUT_OK;
}

readout_status readout_model_open_memory(const void *bytes, size_t size, const readout_allocator *allocator, readout_model **out,
                                         readout_error *error)
{
    if (!bytes || !out)
        return ro_fail(error, READOUT_USAGE, -1, "readout_model_open_memory needs bytes and a place for the handle");
    return open_bytes(bytes, size, allocator, out, error);
}

static readout_status map_file(const char *path, void **mapping, size_t *size, readout_error *error)
{
    struct stat about;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return ro_fail(error, READOUT_IO, -1, "%s: cannot be opened: %s", path, strerror(errno));
    if (fstat(file, &about) != 0 || !S_ISREG(about.st_mode) || about.st_size <= 0) {
        close(file);
        return ro_fail(error, READOUT_MODEL, -1, "%s: no model file (empty, or not a regular file)", path);
    }
    *size = (size_t)about.st_size;
    *mapping = mmap(NULL, *size, PROT_READ, MAP_SHARED, file, 0);
    int reason = errno;
    close(file);
    if (*mapping == MAP_FAILED)
        return ro_fail(error, READOUT_IO, -1, "%s: cannot be mapped: %s", path, strerror(reason));
    return READOUT_OK;
}

/* What is wrong with the file, its path in front. */
static readout_status fail_with_path(const char *path, readout_status status, readout_error *error)
{
    if (!error)
        return status;
    const readout_error what = *error;
    return ro_fail(error, status, what.position, "%.150s: %s", path, what.message);
}

readout_status readout_model_open(const char *path, const readout_allocator *allocator, readout_model **out, readout_error *error)
{
    void *mapping = NULL;
    size_t size = 0;
    if (!path || !out)
        return ro_fail(error, READOUT_USAGE, -1, "readout_model_open needs a path and a place for the handle");
    readout_status status = map_file(path, &mapping, &size, error);
    if (status != READOUT_OK)
        return status;
    status = open_bytes(mapping, size, allocator, out, error);
    if (status != READOUT_OK) {
        munmap(mapping, size);
        return fail_with_path(path, status, error);
    }
    (*out)->mapping = mapping;
    (*out)->mapping_size = size;
    return READOUT_OK;
}

const char *readout_model_hash(const readout_model *model)
{
    return ro_model_hash(model->model);
}

void readout_model_close(readout_model *model)
{
    if (!model)
        return;
    ro_model_close(model->model);
    if (model->mapping)
        munmap(model->mapping, model->mapping_size);
    ro_api_release(model->allocator, model);
}

readout_status readout_tables_open(const char *directory, const readout_allocator *allocator, readout_tables **out,
                                   readout_error *error)
{
    allocator = ro_allocator_or_default(allocator);
    if (!out)
        return ro_fail(error, READOUT_USAGE, -1, "readout_tables_open needs a place for the handle");
    readout_tables *tables = ro_api_allocate(allocator, sizeof *tables);
    ro_shared_tables *shared = ro_api_allocate(allocator, sizeof *shared);
    readout_status status = tables && shared ? ro_tables_load(directory, allocator, &shared->tables, error)
                                             : ro_fail(error, READOUT_NOMEM, -1, "out of memory opening the tables");
    if (status != READOUT_OK) {
        ro_api_release(allocator, tables);
        ro_api_release(allocator, shared);
        return status;
    }
    shared->allocator = allocator;
    atomic_init(&shared->held, 1);
    tables->shared = shared;
    *out = tables;
    return READOUT_OK;
}

const char *readout_tables_hash(const readout_tables *tables)
{
    return ro_tables_sha256(tables->shared->tables);
}

void readout_tables_close(readout_tables *tables)
{
    if (!tables)
        return;
    const readout_allocator *allocator = tables->shared->allocator;
    ro_api_let_go_of_tables(tables->shared);
    ro_api_release(allocator, tables);
}

ro_shared_tables *ro_api_hold_tables(ro_shared_tables *tables)
{
    atomic_fetch_add_explicit(&tables->held, 1, memory_order_relaxed);
    return tables;
}

void ro_api_let_go_of_tables(ro_shared_tables *tables)
{
    if (!tables || atomic_fetch_sub_explicit(&tables->held, 1, memory_order_acq_rel) != 1)
        return;
    ro_tables_free(tables->tables);
    ro_api_release(tables->allocator, tables);
}
