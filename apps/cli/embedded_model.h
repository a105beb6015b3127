/* SPDX-License-Identifier: Apache-2.0 */
/* The model built into the command, so that it is one file. */
#ifndef CLI_EMBEDDED_MODEL_H
#define CLI_EMBEDDED_MODEL_H

#include <stddef.h>

/* Aligned to 64, for readout_model_open_memory. `*size` is 0 where the command was built without a model. */
const void *cli_embedded_model(size_t *size);

#endif
