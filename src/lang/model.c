/* SPDX-License-Identifier: Apache-2.0 */
#include "lang/model.h"

static readout_status open_list(ro_strings *list, const ro_rom *rom, const char *name, uint32_t n, readout_error *error)
{
    readout_status status = ro_rom_strings(rom, name, list, error);
    if (status == READOUT_OK && list->n != n)
        return ro_fail(error, READOUT_MODEL, -1, "the model has %u of %s; its configuration says %u", list->n, name, n);
    return status;
}

static readout_status read_upos(ro_model *m, readout_error *error)
{
    m->upos_value = ro_alloc(&m->arena, m->upos.n);
    for (uint32_t i = 0; i < m->upos.n; i++) {
        m->upos_value[i] = (uint8_t)ro_upos_read(ro_strings_get(&m->upos, i));
        if (m->upos_value[i] == RO_UPOS_NONE)
            return ro_fail(error, READOUT_MODEL, -1, "the model's label.upos %u is none of Universal Dependencies'", i);
    }
    return READOUT_OK;
}

static readout_status read_deprel(ro_model *m, readout_error *error)
{
    m->relation = ro_alloc_array(&m->arena, m->deprel.n, sizeof *m->relation);
    for (uint32_t i = 0; i < m->deprel.n; i++)
        if (!ro_deprel_read(ro_strings_get(&m->deprel, i), &m->relation[i].relation, &m->relation[i].subtype))
            return ro_fail(error, READOUT_MODEL, -1, "the model's label.deprel %u is none of Universal Dependencies'", i);
    if (!ro_str_is(ro_strings_get(&m->deprel, m->network.c.root), "root"))
        return ro_fail(error, READOUT_MODEL, -1, "the model's configuration names another label than root as the root's");
    return READOUT_OK;
}

static readout_status check_bio(const ro_rom *rom, readout_error *error)
{
    static const char *const names[RO_BIO] = {"O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"}; /* as ro_ne */
    ro_strings bio;
    readout_status status = open_list(&bio, rom, "label.bio", RO_BIO, error);
    for (uint32_t i = 0; i < RO_BIO && status == READOUT_OK; i++)
        if (!ro_str_is(ro_strings_get(&bio, i), names[i]))
            return ro_fail(error, READOUT_MODEL, -1, "the model's label.bio %u is not %s", i, names[i]);
    return status;
}

static readout_status open_events(ro_model *m, readout_error *error)
{
    const void *temperature = NULL;
    if (!m->network.c.event_layers)
        return READOUT_OK;
    readout_status status = open_list(&m->events, &m->rom, "label.event", m->network.c.events, error);
    if (status == READOUT_OK)
        status = ro_rom_tensor(&m->rom, "event.temperature", RO_F32, 1, 0, &temperature, error);
    if (status != READOUT_OK)
        return status;
    m->event_temperature = *(const float *)temperature;
    if (!(m->event_temperature >= 0.01f && m->event_temperature <= 100.0f))
        return ro_fail(error, READOUT_MODEL, -1, "the model's entry event.temperature is out of range");
    return READOUT_OK;
}

static readout_status open_labels(ro_model *m, readout_error *error)
{
    const ro_config *c = &m->network.c;
    readout_status status = open_list(&m->upos, &m->rom, "label.upos", c->upos, error);
    if (status == READOUT_OK)
        status = open_list(&m->xpos, &m->rom, "label.xpos", c->xpos, error);
    if (status == READOUT_OK)
        status = open_list(&m->feats, &m->rom, "label.feats", c->feats, error);
    if (status == READOUT_OK)
        status = open_list(&m->deprel, &m->rom, "label.deprel", c->deprel, error);
    if (status == READOUT_OK)
        status = ro_tag_table_open(&m->tags, &m->rom, &m->upos, &m->xpos, &m->feats, error);
    if (status == READOUT_OK)
        status = ro_again_open(&m->again, &m->rom, &m->pieces.vocabulary, &m->upos, error);
    if (status == READOUT_OK)
        status = check_bio(&m->rom, error);
    if (status == READOUT_OK)
        status = read_upos(m, error);
    return status == READOUT_OK ? read_deprel(m, error) : status;
}

static readout_status open_tables(ro_model *m, readout_error *error)
{
    readout_status status = ro_chars_open(&m->chars, &m->rom, error);
    if (status == READOUT_OK)
        status = ro_pieces_open(&m->pieces, &m->chars, &m->network.c, &m->rom, &m->arena, error);
    if (status == READOUT_OK)
        status = ro_lemmas_open(&m->lemmas, &m->chars, m->network.c.longest_suffix, &m->rom, error);
    if (status == READOUT_OK)
        status = open_labels(m, error);
    return status == READOUT_OK ? open_events(m, error) : status;
}

/* Memory that runs out in the arena comes back here. */
static readout_status guarded_tables(ro_model *m, readout_error *error)
{
    jmp_buf guard;
    m->arena.guard = &guard;
    readout_status status = setjmp(guard) ? ro_fail(error, READOUT_NOMEM, -1, "out of memory opening the model") : open_tables(m, error);
    m->arena.guard = NULL;
    return status;
}

readout_status ro_model_open(const void *bytes, size_t n, const readout_allocator *allocator, ro_model **out, readout_error *error)
{
    allocator = ro_allocator_or_default(allocator);
    ro_model *m = allocator->allocate(allocator->context, sizeof *m);
    if (!m)
        return ro_fail(error, READOUT_NOMEM, -1, "out of memory opening the model");
    memset(m, 0, sizeof *m);
    m->allocator = allocator;
    ro_arena_init(&m->arena, allocator);
    readout_status status = ro_rom_open(&m->rom, bytes, n, error);
    if (status == READOUT_OK)
        status = ro_network_open(&m->network, &m->rom, allocator, error);
    if (status == READOUT_OK)
        status = guarded_tables(m, error);
    if (status != READOUT_OK)
        ro_model_close(m);
    else
        *out = m;
    return status;
}

const ro_rom *ro_model_rom(const ro_model *model)
{
    return &model->rom;
}

const char *ro_model_hash(const ro_model *model)
{
    return model->rom.hash;
}

void ro_model_close(ro_model *model)
{
    if (!model)
        return;
    ro_arena_release(&model->arena);
    ro_network_close(&model->network);
    model->allocator->release(model->allocator->context, model);
}
