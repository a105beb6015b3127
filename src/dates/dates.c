/* SPDX-License-Identifier: Apache-2.0 */
#include "dates/dates.h"

void ro_dates_resolve(ro_document *document)
{
    (void)document;
}
