/* SPDX-License-Identifier: Apache-2.0 */
/* The image of the tables (image.h), taken in when the program is built. */
#include "tables/image.h"

#ifdef READOUT_TABLE_IMAGE
__asm__(".section .rodata\n"
        ".balign 64\n"
        "ro_table_image:\n"
        ".incbin \"" READOUT_TABLE_IMAGE "\"\n"
        "ro_table_image_end:\n"
        ".byte 0\n"
        ".previous\n");
extern const char ro_table_image[] __attribute__((visibility("hidden")));
extern const char ro_table_image_end[] __attribute__((visibility("hidden")));
const ro_embedded ro_embedded_image = {"tables", ro_table_image, ro_table_image_end};
#else
const ro_embedded ro_embedded_image = {"tables", "", ""};
#endif
