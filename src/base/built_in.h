/* SPDX-License-Identifier: Apache-2.0 */
/* Tables of READOUT_DATA_DIR that are part of the program. */
#ifndef RO_BASE_BUILT_IN_H
#define RO_BASE_BUILT_IN_H

/* The bytes of the file stand from `name` to `name`_end, a zero byte behind them. */
#define RO_BUILT_IN(name, path)                                                                                        \
    extern const char name[], name##_end[];                                                                            \
    __asm__(".pushsection .rodata\n"                                                                                   \
            ".global " #name "\n.hidden " #name "\n" #name ":\n"                                                       \
            ".incbin \"" READOUT_DATA_DIR "/" path "\"\n"                                                              \
            ".global " #name "_end\n.hidden " #name "_end\n" #name "_end:\n.byte 0\n"                                 \
            ".popsection\n")

#endif
