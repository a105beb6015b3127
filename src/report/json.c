/* SPDX-License-Identifier: Apache-2.0 */
#include "report/report.h"

void ro_report_json(const ro_document *document, const ro_made_by *made_by, bool one_line, ro_buffer *out)
{
    (void)document, (void)made_by, (void)one_line, (void)out;
}
