/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_MINE_H
#define CLI_MINE_H

#include "cli.h"

/* Prints the tenures that the reports of `paths` tell of and no table knows, as rows of holders.tsv. Returns the exit status. */
int cli_mine(const char *tables_path, int n, char **paths);

#endif
