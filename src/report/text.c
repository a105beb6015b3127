/* SPDX-License-Identifier: Apache-2.0 */
#include "report/report.h"

void ro_report_text(const ro_document *document, ro_buffer *out) { (void)document, (void)out; }
void ro_report_times(const ro_document *document, readout_format format, ro_buffer *out) { (void)document, (void)format, (void)out; }
