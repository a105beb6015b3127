/* SPDX-License-Identifier: Apache-2.0 */
#include "cli.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

int cli_misuse(const cli_command *command, const char *format, ...)
{
    va_list arguments;
    fprintf(stderr, "readout %s: ", command->name);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fprintf(stderr, "\nTry 'readout %s --help'.\n", command->name);
    return CLI_USAGE;
}

static bool read_format(const char *text, readout_format *out)
{
    static const struct {
        const char *name;
        readout_format format;
    } list[] = {{"text", READOUT_TEXT}, {"json", READOUT_JSON}, {"jsonl", READOUT_JSONL}, {"csv", READOUT_CSV}, {"tsv", READOUT_TSV}};
    for (size_t i = 0; i < sizeof list / sizeof *list; i++)
        if (strcmp(text, list[i].name) == 0) {
            *out = list[i].format;
            return true;
        }
    return false;
}

static bool read_number(const char *text, unsigned *out)
{
    char *end;
    errno = 0;
    unsigned long n = strtoul(text, &end, 10);
    if (errno || *end || end == text || *text == '-' || n > 1000000000)
        return false;
    *out = (unsigned)n;
    return true;
}

static bool set(const cli_command *command, const cli_option *option, const char *value, int *status)
{
    if (option->kind == CLI_TEXT)
        *(const char **)option->value = value;
    else if (option->kind == CLI_FORMAT && !read_format(value, option->value))
        *status = cli_misuse(command, "\"%s\" is no format: text, json, jsonl, csv, tsv", value);
    else if (option->kind == CLI_NUMBER && !read_number(value, option->value))
        *status = cli_misuse(command, "\"%s\" is no number", value);
    return *status == CLI_FINE;
}

static const cli_option *find_long(const cli_option *options, const char *name, size_t n)
{
    for (; options->name; options++)
        if (strlen(options->name) == n && memcmp(options->name, name, n) == 0)
            return options;
    return NULL;
}

static const cli_option *find_letter(const cli_option *options, char letter)
{
    for (; options->name; options++)
        if (options->letter == letter)
            return options;
    return NULL;
}

/* One option at argv[*i]; moves *i over its value. */
static bool take(const cli_command *command, const cli_option *options, int argc, char **argv, int *i, int *status)
{
    const char *word = argv[*i], *value = NULL;
    bool is_long = word[1] == '-';
    size_t n = is_long ? strcspn(word + 2, "=") : 1;
    const cli_option *option = is_long ? find_long(options, word + 2, n) : find_letter(options, word[1]);
    if (!option) {
        *status = cli_misuse(command, "unknown option %s", word);
        return false;
    }
    if (is_long && word[2 + n] == '=')
        value = word + 3 + n;
    else if (!is_long && word[2])
        value = word + 2;
    if (option->kind == CLI_FLAG) {
        if (value)
            *status = cli_misuse(command, "%s takes no value", word);
        else
            *(bool *)option->value = true;
        return *status == CLI_FINE;
    }
    if (!value && *i + 1 == argc)
        *status = cli_misuse(command, "%s needs a value", word);
    else if (!value)
        value = argv[++*i];
    return *status == CLI_FINE && set(command, option, value, status);
}

bool cli_parse_options(const cli_command *command, const cli_option *options, int argc, char **argv, int *n, int *status)
{
    bool only_operands = false;
    *n = 0;
    *status = CLI_FINE;
    for (int i = 1; i < argc; i++) {
        const char *word = argv[i];
        if (only_operands || word[0] != '-' || !word[1]) {
            argv[(*n)++] = argv[i];
        } else if (strcmp(word, "--") == 0) {
            only_operands = true;
        } else if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0) {
            fputs(command->help, stdout);
            *status = cli_finish(CLI_FINE);
            return false;
        } else if (!take(command, options, argc, argv, &i, status)) {
            return false;
        }
    }
    return true;
}
