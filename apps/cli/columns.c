/* SPDX-License-Identifier: Apache-2.0 */
#include "columns.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char *const roles[COLUMNS] = {"text", "title", "date", "outlet", "url"};

/* The best first. */
static const char *const usual[COLUMNS][8] = {
    {"text", "content", "body", "article", "maintext", "full_text", "fulltext"},
    {"title", "headline"},
    {"date", "published", "published_at", "datetime", "publication_date", "date_publish", "pubdate"},
    {"outlet", "source", "publisher", "source_name"},
    {"url", "link"},
};

static bool map_one(column_map *map, const char *word, size_t n)
{
    const char *equals = memchr(word, '=', n);
    size_t role = equals ? (size_t)(equals - word) : 0;
    for (int i = 0; equals && i < COLUMNS; i++)
        if (strlen(roles[i]) == role && memcmp(roles[i], word, role) == 0 && role + 1 < n) {
            free(map->names[i]);
            map->names[i] = strndup(equals + 1, n - role - 1);
            return map->names[i] != NULL;
        }
    return false;
}

bool column_map_read(column_map *map, const char *text, char why[128])
{
    while (*text) {
        size_t n = strcspn(text, ",");
        if (!map_one(map, text, n)) {
            snprintf(why, 128, "\"%.*s\" is none of text=, title=, date=, outlet=, url= with the name of a column", (int)(n < 40 ? n : 40), text);
            return false;
        }
        text += n + (text[n] == ',');
    }
    return true;
}

void column_map_free(column_map *map)
{
    for (int i = 0; i < COLUMNS; i++)
        free(map->names[i]);
}

int column_rank(const column_map *map, column which, const char *name)
{
    if (map->names[which])
        return strcmp(map->names[which], name) == 0;
    for (int i = 0; i < 8 && usual[which][i]; i++)
        if (strcasecmp(usual[which][i], name) == 0)
            return i + 1;
    return 0;
}

static bool digits(const char *text, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (!isdigit((unsigned char)text[i]))
            return false;
    return true;
}

void column_date(const char *text, char out[11])
{
    while (isspace((unsigned char)*text))
        text++;
    size_t n = strlen(text);
    char separator = n >= 10 ? text[4] : 0;
    out[0] = 0;
    if ((separator == '-' || separator == '/' || separator == '.') && text[7] == separator && digits(text, 4) && digits(text + 5, 2) &&
        digits(text + 8, 2) && !isdigit((unsigned char)text[10]))
        snprintf(out, 11, "%.4s-%.2s-%.2s", text, text + 5, text + 8);
    else if (n >= 8 && digits(text, 8) && !isdigit((unsigned char)text[8]))
        snprintf(out, 11, "%.4s-%.2s-%.2s", text, text + 4, text + 6);
}
