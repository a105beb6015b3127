/* SPDX-License-Identifier: Apache-2.0 */
#include "lang/lang.h"

readout_status ro_model_open(const void *bytes, size_t n, const readout_allocator *allocator, ro_model **out, readout_error *error)
{
    (void)bytes, (void)n, (void)allocator, (void)error;
    *out = NULL;
    return READOUT_OK;
}

const char *ro_model_hash(const ro_model *model) { (void)model; return ""; }
void ro_model_close(ro_model *model) { (void)model; }

readout_status ro_analyser_open(const ro_model *model, const readout_allocator *allocator, ro_analyser **out, readout_error *error)
{
    (void)model, (void)allocator, (void)error;
    *out = NULL;
    return READOUT_OK;
}

void ro_analyser_close(ro_analyser *analyser) { (void)analyser; }

readout_status ro_lang_analyse(ro_analyser *analyser, ro_document *document, readout_error *error)
{
    (void)analyser, (void)document, (void)error;
    return READOUT_OK;
}
