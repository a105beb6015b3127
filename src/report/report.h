/* SPDX-License-Identifier: Apache-2.0 */
/* The record of one report in print: JSON (docs/formats/report.md), text for a person, CoNLL-U, time expressions. */
#ifndef RO_REPORT_REPORT_H
#define RO_REPORT_REPORT_H

#include "annot/annot.h"

typedef struct ro_made_by {
    const char *model, *tables; /* SHA-256, hex */
} ro_made_by;

void ro_report_json(const ro_document *document, const ro_made_by *made_by, bool one_line, ro_buffer *out);
void ro_report_text(const ro_document *document, ro_buffer *out);
void ro_report_conllu(const ro_document *document, ro_buffer *out);
void ro_report_times(const ro_document *document, readout_format format, ro_buffer *out);

#endif
