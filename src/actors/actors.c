/* SPDX-License-Identifier: Apache-2.0 */
#include "actors/actors.h"

void ro_actors_resolve(ro_document *document, const ro_tables *tables)
{
    (void)document, (void)tables;
}
