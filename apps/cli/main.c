/* SPDX-License-Identifier: Apache-2.0 */
#include "cli.h"

#include <string.h>

static const cli_command *const commands[] = {&cli_read, &cli_build, &cli_timeline, &cli_ledger, &cli_compare, &cli_phrases, &cli_actors, &cli_find,  &cli_join,  &cli_split,
                                              &cli_why,  &cli_verify, &cli_export, &cli_plover, &cli_tables,  &cli_parse,  &cli_code,   &cli_dates};
enum { N_COMMANDS = sizeof commands / sizeof *commands };

static void print_help(FILE *out)
{
    fputs("readout COMMAND [OPTION]... [OPERAND]...\n"
          "\n"
          "Reads news reports and official readouts about the dealings of states and keeps a cited\n"
          "record: who met, called, visited, wrote to whom, when and where; who said, asked, promised\n"
          "and refused what to whom. Every row names the file, the sentence and the words it rests on.\n"
          "\n",
          out);
    for (int i = 0; i < N_COMMANDS; i++)
        fprintf(out, "  %-10s %s\n", commands[i]->name, commands[i]->summary);
    fputs("\n"
          "  readout COMMAND --help     each command's options and an example\n"
          "  readout --version\n"
          "\n"
          "A first session:\n"
          "\n"
          "  readout read report.txt                    what one report tells\n"
          "  readout build -o talks.db reports/         keep the record of a folder of reports\n"
          "  readout timeline talks.db --pair CHN,FRA   who met whom, with notes\n"
          "  readout why talks.db m3                    what the third entry rests on\n"
          "\n"
          "Where STORE may be left out it is " CLI_DEFAULT_STORE ". Data goes to standard output, all else to standard\n"
          "error. Exit status: 0 fine; 1 some reports failed, each named, or verify found a fault;\n"
          "2 usage; 3 input or output; 4 model or tables missing or damaged; 130 interrupted.\n"
          "NO_COLOR is obeyed; READOUT_MODEL names a model file where --model does not.\n",
          out);
}

static const cli_command *find(const char *name)
{
    for (int i = 0; i < N_COMMANDS; i++)
        if (strcmp(commands[i]->name, name) == 0)
            return commands[i];
    return NULL;
}

static int help_of(const char *name)
{
    const cli_command *command = name ? find(name) : NULL;
    if (command)
        fputs(command->help, stdout);
    else
        print_help(stdout);
    return cli_finish(CLI_FINE);
}

int main(int argc, char **argv)
{
    const char *name = argc > 1 ? argv[1] : NULL;
    cli_catch_signals();
    if (!name) {
        print_help(stderr);
        return CLI_USAGE;
    }
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0 || strcmp(name, "help") == 0)
        return help_of(argc > 2 ? argv[2] : NULL);
    if (strcmp(name, "--version") == 0) {
        printf("readout %s\n", readout_version());
        return cli_finish(CLI_FINE);
    }
    const cli_command *command = find(name);
    if (!command) {
        cli_say("there is no command \"%s\"; 'readout --help' lists them", name);
        return CLI_USAGE;
    }
    return command->run(argc - 1, argv + 1);
}
