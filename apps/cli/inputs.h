/* SPDX-License-Identifier: Apache-2.0 */
/* The reports that the operands of `readout build` name, one after another: files, folders, rows of CSV and of JSON Lines. */
#ifndef CLI_INPUTS_H
#define CLI_INPUTS_H

#include "columns.h"

#include <stdint.h>

typedef struct input_item { /* all freed by input_item_free */
    char *path;             /* "a.txt", "rows.csv#12" */
    char *bytes;
    size_t size;
    char *title, *outlet, *url; /* NULL unknown */
    char published[11];
} input_item;
void input_item_free(input_item *item);

typedef enum input_kind { INPUT_BY_NAME, INPUT_TEXT, INPUT_CSV, INPUT_JSONL } input_kind;
typedef enum input_result { INPUT_ITEM, INPUT_END, INPUT_FAILED, INPUT_AGAIN /* never given to a caller */ } input_result;

typedef struct inputs inputs;

/* Walks the folders; NULL where memory runs out. `kind` is what standard input and files without a telling name are. */
inputs *inputs_open(int n, char **paths, input_kind kind, const column_map *map);
/* FAILED: one report or file could not be had; `why` names it, and the next call goes on. */
input_result inputs_next(inputs *in, input_item *item, char why[600]);
uint64_t inputs_total(const inputs *in); /* bytes, for progress */
uint64_t inputs_done(const inputs *in);
unsigned long inputs_files(const inputs *in);   /* named or found */
unsigned long inputs_unopened(const inputs *in);
unsigned long inputs_passed_over(const inputs *in); /* in folders, of another kind than .txt .md .text */
void inputs_close(inputs *in);

#endif
