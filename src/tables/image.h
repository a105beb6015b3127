/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The built-in tables as they lie in memory once loaded, made when the program is built (tools/tables/make_image.c), so that loading
 * them parses nothing: what holds no pointer is used where it is mapped, records are copied and their pointers moved.
 * Of one build for one machine: it is no file format.
 */
#ifndef RO_TABLES_IMAGE_H
#define RO_TABLES_IMAGE_H

#include "tables/names.h"

extern const ro_embedded ro_embedded_image; /* empty where the build has none */

/* Appends the image of loaded tables. */
void ro_image_make(const ro_tables *t, ro_buffer *out);
/* Fills `t`, whose arena is ready, from an image; false, with nothing done, where it is none of this build's. The image must outlive it. */
bool ro_image_use(ro_tables *t, ro_str image);

#endif
