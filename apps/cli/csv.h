/* SPDX-License-Identifier: Apache-2.0 */
/* A reader of CSV (RFC 4180) and TSV as a stream. A field may hold line breaks, delimiters and doubled quotation marks inside
 * quotation marks. Lines end in LF, CRLF or CR. A byte-order mark is skipped. */
#ifndef CLI_CSV_H
#define CLI_CSV_H

#include <stdbool.h>
#include <stddef.h>

typedef size_t (*csv_source)(void *context, char *buffer, size_t size); /* 0: the end */

typedef enum csv_result { CSV_ROW, CSV_END, CSV_BROKEN, CSV_TOO_LONG, CSV_NO_MEMORY } csv_result;

typedef struct csv_reader {
    csv_source source;
    void *context;
    char delimiter; /* found from the first line by csv_open */
    size_t limit;   /* bytes of one row */
    size_t consumed; /* bytes of the source used so far */
    /* the row: fields are NUL-terminated in `text` */
    size_t n_fields;
    char **fields;
    size_t *lengths;
    /* private */
    char buffer[1 << 16];
    size_t at, filled;
    bool ended;
    char *text;
    size_t n_text, cap_text;
    size_t *starts;
    size_t cap_fields;
} csv_reader;

/* Reads the first bytes and chooses the delimiter: that of comma, semicolon and tab which the first line holds most of. */
void csv_open(csv_reader *reader, csv_source source, void *context, size_t limit);
/* The next row that is not empty. BROKEN: a quotation mark was never closed, or text follows a closing one; TOO_LONG: over the limit.
 * After BROKEN at the end of the source comes END; after TOO_LONG the rest of that row is skipped. */
csv_result csv_next(csv_reader *reader);
void csv_close(csv_reader *reader);

#endif
