/* SPDX-License-Identifier: Apache-2.0 */
#include "jsonl.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

static bool keep(json_row *row, column which, const json_t *value)
{
    size_t n = json_string_length(value);
    char *copy = malloc(n + 1);
    if (!copy)
        return false;
    memcpy(copy, json_string_value(value), n);
    copy[n] = 0;
    free(row->values[which]);
    row->values[which] = copy;
    row->lengths[which] = n;
    return true;
}

/* For each column the best-named string of the object; the first of equals. */
static bool take_values(json_row *row, const column_map *map, json_t *object)
{
    int best[COLUMNS] = {0};
    const char *key;
    json_t *value;
    json_object_foreach(object, key, value) {
        for (int c = 0; c < COLUMNS; c++) {
            int rank = json_is_string(value) ? column_rank(map, (column)c, key) : 0;
            if (!rank || (best[c] && best[c] <= rank))
                continue;
            best[c] = rank;
            if (!keep(row, (column)c, value))
                return false;
        }
    }
    return true;
}

bool json_row_read(json_row *row, const column_map *map, const char *line, size_t n, char why[200])
{
    json_error_t error;
    memset(row, 0, sizeof *row);
    json_t *object = json_loadb(line, n, JSON_ALLOW_NUL, &error);
    if (!json_is_object(object)) {
        if (object)
            snprintf(why, 200, "is no JSON object");
        else
            snprintf(why, 200, "is no JSON: %.150s at byte %d", error.text, error.position);
        json_decref(object);
        return false;
    }
    bool fine = take_values(row, map, object);
    json_decref(object);
    if (fine && row->values[COLUMN_TEXT])
        return true;
    snprintf(why, 200, fine ? "has no text: no key is text, content, body or article; name it with --map text=KEY" : "out of memory");
    json_row_free(row);
    return false;
}

void json_row_free(json_row *row)
{
    for (int c = 0; c < COLUMNS; c++)
        free(row->values[c]);
    memset(row, 0, sizeof *row);
}
