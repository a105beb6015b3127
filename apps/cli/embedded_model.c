/* SPDX-License-Identifier: Apache-2.0 */
#include "embedded_model.h"

#ifdef READOUT_MODEL_FILE
/* The assembler takes the file in as it is: no generated C, and the system pages it in from the executable like any map. */
__asm__(".section .rodata.readout_model, \"a\", @progbits\n"
        ".balign 64\n"
        "cli_model_start:\n"
        ".incbin \"" READOUT_MODEL_FILE "\"\n"
        "cli_model_end:\n"
        ".byte 0\n"
        ".text\n");
extern const unsigned char cli_model_start[] __attribute__((visibility("hidden")));
extern const unsigned char cli_model_end[] __attribute__((visibility("hidden")));

const void *cli_embedded_model(size_t *size)
{
    *size = (size_t)(cli_model_end - cli_model_start);
    return cli_model_start;
}
#else
const void *cli_embedded_model(size_t *size)
{
    *size = 0;
    return "";
}
#endif
