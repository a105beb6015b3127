/* SPDX-License-Identifier: Apache-2.0 */
#include "cli.h"

#include <string.h>
#include <sys/stat.h>

static bool is_file(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISREG(about.st_mode);
}

const char *cli_take_store(int *n, char ***operands, int least_left)
{
    if (*n > least_left && (least_left == 0 || is_file((*operands)[0]))) {
        --*n;
        return *(*operands)++;
    }
    return CLI_DEFAULT_STORE;
}

int cli_show(const char *path, const char *words, const readout_view_options *options, cli_view view)
{
    readout_error error;
    readout_store *store = NULL;
    readout_text text = {0};
    if (readout_store_open(path, NULL, NULL, &store, &error) != READOUT_OK)
        return cli_failed(&error);
    readout_status status = view(store, words, options, &text, &error);
    readout_store_close(store);
    if (status != READOUT_OK)
        return cli_failed(&error);
    cli_print(&text);
    return cli_finish(CLI_FINE);
}
