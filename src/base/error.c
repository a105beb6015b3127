/* SPDX-License-Identifier: Apache-2.0 */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>

static const char *const status_text[] = {
#define XX(name, text) text,
    READOUT_STATUS_MAP(XX)
#undef XX
};

const char *readout_version(void)
{
    return READOUT_VERSION;
}

const char *readout_status_text(readout_status status)
{
    size_t i = (size_t)status;
    return i < sizeof status_text / sizeof *status_text ? status_text[i] : "unknown status";
}

readout_status ro_fail(readout_error *error, readout_status code, int64_t position, const char *format, ...)
{
    if (error) {
        va_list arguments;
        error->code = code;
        error->position = position;
        va_start(arguments, format);
        vsnprintf(error->message, sizeof error->message, format, arguments);
        va_end(arguments);
    }
    return code;
}
