/* SPDX-License-Identifier: Apache-2.0 */
/* Quotations. */
#include "text/reader.h"

void ro_quotes_find(ro_document *d)
{
    (void)d;
}
