/* SPDX-License-Identifier: Apache-2.0 */
/* One line of JSON Lines as a report. */
#ifndef CLI_JSONL_H
#define CLI_JSONL_H

#include "columns.h"

typedef struct json_row {
    char *values[COLUMNS]; /* NULL where there is none; each freed by the caller */
    size_t lengths[COLUMNS];
} json_row;

/* False, with the reason in why, where the line is no object or has no text. */
bool json_row_read(json_row *row, const column_map *map, const char *line, size_t n, char why[200]);
void json_row_free(json_row *row);

#endif
