/* SPDX-License-Identifier: Apache-2.0 */
/* What kind of sentence: heading, byline, caption, boilerplate. */
#include "text/reader.h"

void ro_kinds_mark(ro_document *d, const ro_reader *r)
{
    (void)d, (void)r;
}
