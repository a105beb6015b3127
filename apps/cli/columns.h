/* SPDX-License-Identifier: Apache-2.0 */
/* Which column of a table, or key of a JSON object, holds the text of a report, its title, date, outlet and address. */
#ifndef CLI_COLUMNS_H
#define CLI_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>

typedef enum column { COLUMN_TEXT, COLUMN_TITLE, COLUMN_DATE, COLUMN_OUTLET, COLUMN_URL, COLUMNS } column;

/* The user's own names, from --map text=COL,title=COL; NULL where the usual names hold. */
typedef struct column_map {
    char *names[COLUMNS];
} column_map;

/* False, with the bad part in why, where the map does not read so. */
bool column_map_read(column_map *map, const char *text, char why[128]);
void column_map_free(column_map *map);
/* How well `name` names the column: 0 not at all, 1 best, 2 second. Capitals do not matter. */
int column_rank(const column_map *map, column which, const char *name);
/* YYYY-MM-DD out of "2025-06-07T10:00:00Z", "2025/06/07", "20250607"; "" where there is none. */
void column_date(const char *text, char out[11]);

#endif
