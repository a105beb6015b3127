/* SPDX-License-Identifier: Apache-2.0 */
#include "mine.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char help[] =
    "readout tables [OPTION]... [list | check | show NAME | export DIR | mine PATH...]\n"
    "\n"
    "The tables of states, people, offices, topics, words of acts, formulas are plain text (TSV) that you\n"
    "can edit. Give the folder to read or build as --tables DIR. A file in it takes the place of the\n"
    "built-in one of that name; rows in holders.add.tsv, under the same header line, are added to\n"
    "those of holders.tsv, and so for each table. The head of a table says what its columns mean.\n"
    "\n"
    "  list          each table: rows, bytes, and whether it is yours (the usual)\n"
    "  check         reads all tables and says what is wrong, with file, line and column; of a row whose\n"
    "                type is not known, that it is kept\n"
    "  show NAME     one table on standard output\n"
    "  export DIR    all tables as files; a file that is there already is left alone\n"
    "  mine PATH...  who held which office, as the reports (files, folders, CSV, JSON Lines) say and no\n"
    "                table knows: rows of holders.tsv to look over and to paste; start is the day of the\n"
    "                first report that says so, open_as_of that of the last, source names the reports;\n"
    "                saved as DIR/holders.add.tsv they are read with the table\n"
    "  --tables DIR  your tables\n"
    "\n"
    "Example:  readout tables export mine\n"
    "          readout tables check --tables mine\n";

static unsigned long count_rows(const char *bytes, size_t size)
{
    unsigned long rows = 0;
    bool comment = false, start = true;
    for (size_t i = 0; i < size; i++) {
        if (start)
            comment = bytes[i] == '#' || bytes[i] == '\n';
        start = bytes[i] == '\n';
        rows += start && !comment;
    }
    return rows;
}

static int list(const readout_tables *tables)
{
    const char *name, *bytes;
    size_t size;
    int mine;
    printf("table\trows\tbytes\twhose\n");
    for (size_t i = 0; readout_tables_file(tables, i, &name, &bytes, &size, &mine); i++)
        printf("%s\t%lu\t%zu\t%s\n", name, count_rows(bytes, size), size, mine == 1 ? "yours" : mine == 2 ? "built in, and rows of yours" : "built in");
    return CLI_FINE;
}

static int check(const readout_tables *tables)
{
    printf("tables are fine%s; SHA-256 %s\n", readout_tables_warning(tables, 0) ? ", but for what is said of them" : "", readout_tables_hash(tables));
    return CLI_FINE;
}

static int show(const readout_tables *tables, const char *wanted)
{
    const char *name, *bytes;
    size_t size;
    for (size_t i = 0; readout_tables_file(tables, i, &name, &bytes, &size, NULL); i++)
        if (strcmp(name, wanted) == 0) {
            fwrite(bytes, 1, size, stdout);
            return CLI_FINE;
        }
    return cli_misuse(&cli_tables, "there is no table \"%s\"", wanted);
}

static int write_new(const char *path, const char *bytes, size_t size)
{
    FILE *file = fopen(path, "wbx");
    if (!file && errno == EEXIST) {
        cli_say("%s is there already and was left alone", path);
        return CLI_SOME_FAILED;
    }
    bool fine = file && fwrite(bytes, 1, size, file) == size;
    if ((file && fclose(file) != 0) || !fine) {
        cli_say("%s: cannot be written: %s", path, strerror(errno));
        return CLI_IO;
    }
    return CLI_FINE;
}

static int export(const readout_tables *tables, const char *folder)
{
    const char *name, *bytes;
    size_t size;
    int worst = CLI_FINE;
    if (mkdir(folder, 0777) != 0 && errno != EEXIST) {
        cli_say("%s: cannot be made: %s", folder, strerror(errno));
        return CLI_IO;
    }
    for (size_t i = 0; readout_tables_file(tables, i, &name, &bytes, &size, NULL); i++) {
        size_t length = strlen(folder) + strlen(name) + 2;
        char *path = malloc(length);
        if (!path)
            return CLI_IO;
        snprintf(path, length, "%s/%s", folder, name);
        int status = write_new(path, bytes, size);
        worst = status > worst ? status : worst;
        free(path);
    }
    return worst;
}

static int act(const readout_tables *tables, int n, char **words)
{
    if (n == 0 || (n == 1 && strcmp(words[0], "list") == 0))
        return list(tables);
    if (n == 1 && strcmp(words[0], "check") == 0)
        return check(tables);
    if (n == 2 && strcmp(words[0], "show") == 0)
        return show(tables, words[1]);
    if (n == 2 && strcmp(words[0], "export") == 0)
        return export(tables, words[1]);
    return cli_misuse(&cli_tables, "say list, check, show NAME, export DIR or mine PATH...");
}

static int run(int argc, char **argv)
{
    cli_reader reader = {0};
    int n, status;
    const cli_option options[] = {{"tables", 0, CLI_TEXT, &reader.tables_path}, {0}};
    if (!cli_parse_options(&cli_tables, options, argc, argv, &n, &status))
        return status;
    if (n > 1 && strcmp(argv[0], "mine") == 0)
        return cli_finish(cli_mine(reader.tables_path, n - 1, argv + 1));
    status = cli_open_tables(&reader);
    if (status == CLI_FINE)
        status = act(reader.tables, n, argv);
    cli_close_reader(&reader);
    return cli_finish(status);
}

const cli_command cli_tables = {"tables", "list, check, show, export the tables", help, run};
