/* SPDX-License-Identifier: Apache-2.0 */
/* The tables' files: the built-in ones, those of a user's folder in their place, and the rows that it adds. */
#include "tables/load.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { TABLE_MAX_BYTES = 256 * 1024 * 1024 };

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
static bool read_of_user(loader *l, ro_str path, ro_str *bytes)
{
    struct stat info;
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
    const size_t mark = n >= 3 && !memcmp(buffer, "\xef\xbb\xbf", 3) ? 3 : 0; /* that spreadsheets put before UTF-8 */
    *bytes = (ro_str){buffer + mark, (size_t)n - mark};
    return true;
}

/* ---- rows to add ---- */

/* The line of the columns: the first that is no comment; *at is the byte after it, *line its number. */
static ro_str header_of(ro_str table, size_t *at, long *line)
{
    ro_str rest = table, header = {0};
    for (*line = 0; rest.n;) {
        header = ro_str_cut(&rest, '\n');
        ++*line;
        if (header.n && header.p[header.n - 1] == '\r')
            header.n--;
        if (header.n && header.p[0] != '#')
            break;
        header.n = 0;
    }
    *at = table.n - rest.n;
    return header;
}

/* states.add.tsv adds its rows to states.tsv, whoever's that is. */
static bool add_rows(loader *l, const char *dir, int table)
{
    size_t at, unused;
    long line, of_base;
    ro_str more, *base = &l->t->files[table].bytes;
    const char *name = l->t->files[table].name;
    ro_str path = ro_str_printf(l->arena, "%s/%.*s.add.tsv", dir, (int)strlen(name) - 4, name);
    if (!read_of_user(l, path, &more))
        return false;
    if (!more.p)
        return true;
    ro_str wanted = header_of(*base, &unused, &of_base), header = header_of(more, &at, &line);
    if (!ro_str_equal(wanted, header)) {
        l->status = ro_fail(l->error, READOUT_TABLES, -1, "%s:%ld:1: the header must be that of %s: %.*s", path.p, line ? line : 1, name, (int)wanted.n, wanted.p);
        return false;
    }
    char *both = ro_alloc(l->arena, base->n + 1 + (more.n - at) + 1);
    size_t n = base->n;
    memcpy(both, base->p, n);
    if (n && both[n - 1] != '\n')
        both[n++] = '\n';
    memcpy(both + n, more.p + at, more.n - at);
    l->t->files[table].more_path = path.p;
    l->t->files[table].more_at = n;
    l->t->files[table].more_line = line;
    *base = (ro_str){both, n + (more.n - at)};
    return true;
}

/* ---- the folder ---- */

bool load_is_users(const loader *l, int table)
{
    return l->t->files[table].replaced || l->t->files[table].more_path;
}

static bool is_table(const char *file)
{
    const size_t n = strlen(file), end = n > 8 && !strcmp(file + n - 8, ".add.tsv") ? n - 8 : n > 4 ? n - 4 : 0;
    for (int i = 0; i < RO_EMBEDDED_TABLES; i++)
        if (strlen(ro_embedded_tables[i].name) == end + 4 && !memcmp(ro_embedded_tables[i].name, file, end))
            return true;
    return false;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(a, b);
}

/* A file that is meant as a table and is none would else be passed over in silence: "state.tsv". */
static void warn_of_strangers(loader *l, const char *dir)
{
    enum { MOST = 16, LONGEST = 256 };
    char strangers[MOST][LONGEST];
    size_t n = 0;
    DIR *folder = opendir(dir);
    for (struct dirent *e; folder && n < MOST && (e = readdir(folder));) {
        const size_t length = strlen(e->d_name);
        if (length > 4 && length < LONGEST && !strcmp(e->d_name + length - 4, ".tsv") && !is_table(e->d_name))
            memcpy(strangers[n++], e->d_name, length + 1);
    }
    if (folder)
        closedir(folder); /* before memory is asked for */
    qsort(strangers, n, sizeof strangers[0], by_name);
    for (size_t i = 0; i < n; i++)
        *RO_PUSH(l->arena, &l->t->warnings) = ro_str_printf(l->arena, "%s/%s: no table has that name; it is not read", dir, strangers[i]).p;
}

bool load_files(loader *l, const char *dir)
{
    struct stat info;
    if (dir && (stat(dir, &info) != 0 || !S_ISDIR(info.st_mode))) {
        l->status = ro_fail(l->error, READOUT_IO, -1, "the folder of tables %s cannot be opened; name a folder that holds files such as states.tsv", dir);
        return false;
    }
    for (int i = 0; i < RO_EMBEDDED_TABLES; i++) {
        const ro_embedded *e = &ro_embedded_tables[i];
        l->t->files[i].name = l->t->files[i].path = e->name;
        l->t->files[i].bytes = (ro_str){e->start, (size_t)(e->end - e->start)};
        ro_str bytes = {0}, path = dir ? ro_str_printf(l->arena, "%s/%s", dir, e->name) : (ro_str){0};
        if (dir && !read_of_user(l, path, &bytes))
            return false;
        if (bytes.p) {
            l->t->files[i].path = path.p;
            l->t->files[i].bytes = bytes;
            l->t->files[i].replaced = true;
        }
        if (dir && !add_rows(l, dir, i))
            return false;
    }
    if (dir)
        warn_of_strangers(l, dir);
    return true;
}

bool ro_tables_file(const ro_tables *t, size_t i, const char **name, ro_str *bytes, int *whose)
{
    if (i >= RO_EMBEDDED_TABLES)
        return false;
    *name = t->files[i].name;
    *bytes = t->files[i].bytes;
    *whose = t->files[i].replaced ? 1 : t->files[i].more_path ? 2 : 0;
    return true;
}

ro_str ro_tables_text(const ro_tables *t, int table)
{
    const ro_embedded *e = &ro_embedded_tables[table];
    return t ? t->files[table].bytes : (ro_str){e->start, (size_t)(e->end - e->start)};
}

const char *ro_tables_warning(const ro_tables *t, size_t i)
{
    return i < t->warnings.n ? t->warnings.v[i] : NULL;
}
