/* SPDX-License-Identifier: Apache-2.0 */
#include "nn/network.h"

#include <stdio.h>

/* A trained network's numbers are of the order of 1. Up to this bound, and with the limits on the configuration below, no
 * sum in the network leaves the range of a float. */
#define LARGEST_NUMBER 1000.0f

static readout_status tensor(const ro_rom *rom, const char *prefix, const char *name, ro_type type, uint64_t rows, uint64_t columns,
                             const void **out, readout_error *error)
{
    char full[96];
    snprintf(full, sizeof full, "%s%s", prefix, name);
    return ro_rom_tensor(rom, full, type, rows, columns, out, error);
}

static readout_status floats(const ro_rom *rom, const char *prefix, const char *name, uint64_t rows, uint64_t columns, const float **out,
                             readout_error *error)
{
    const void *data = NULL;
    readout_status status = tensor(rom, prefix, name, RO_F32, rows, columns, &data, error);
    if (status != READOUT_OK)
        return status;
    *out = data;
    for (uint64_t i = 0; i < rows * (columns ? columns : 1); i++)
        if (!((*out)[i] >= -LARGEST_NUMBER && (*out)[i] <= LARGEST_NUMBER)) /* NaN too */
            return ro_fail(error, READOUT_MODEL, -1, "the model's entry %s%s holds a number out of range", prefix, name);
    return READOUT_OK;
}

/* ---- linears: two arrays of them are listed once, for their size and for loading ---- */

typedef struct linear_entry {
    const char *name;
    ro_linear *linear;
    uint32_t n, m;
} linear_entry;

enum { LAYER_LINEARS = 4, HEAD_LINEARS = 10, EVENT_LINEARS = 2, ACT_LINEARS = 2, SENSE_LINEARS = 3 };

static void list_layer(const ro_config *c, ro_layer *l, linear_entry list[LAYER_LINEARS])
{
    list[0] = (linear_entry){"qkv", &l->qkv, 3 * c->width, c->width};
    list[1] = (linear_entry){"out", &l->out, c->width, c->width};
    list[2] = (linear_entry){"up", &l->up, c->inner, c->width};
    list[3] = (linear_entry){"down", &l->down, c->width, c->inner};
}

static void list_heads(ro_network *n, linear_entry list[HEAD_LINEARS])
{
    const ro_config *c = &n->c;
    list[0] = (linear_entry){"head.upos", &n->upos, c->upos, c->width};
    list[1] = (linear_entry){"head.xpos", &n->xpos, c->xpos, c->width};
    list[2] = (linear_entry){"head.feats", &n->feats, c->feats, c->width};
    list[3] = (linear_entry){"head.bio", &n->bio, c->bio, c->width};
    list[4] = (linear_entry){"head.arc_dep", &n->arc_dep, c->arc, c->width};
    list[5] = (linear_entry){"head.arc_head", &n->arc_head, c->arc, c->width};
    list[6] = (linear_entry){"head.arc_pair", &n->arc_pair, c->arc, c->arc};
    list[7] = (linear_entry){"head.lab_dep", &n->lab_dep, c->label, c->width};
    list[8] = (linear_entry){"head.lab_head", &n->lab_head, c->label, c->width};
    list[9] = (linear_entry){"head.lab_out", &n->lab_out, c->deprel, c->label};
}

static void list_event(ro_network *n, linear_entry list[EVENT_LINEARS])
{
    const ro_config *c = &n->c;
    list[0] = (linear_entry){"event.in", &n->event_in, c->event, RO_EVENT_MARKS * c->width};
    list[1] = (linear_entry){"event.out", &n->event_out, c->events, c->event};
}

static void list_acts(ro_network *n, linear_entry list[ACT_LINEARS])
{
    const ro_config *c = &n->c;
    list[0] = (linear_entry){"acts.in", &n->acts_in, c->acts, RO_JUDGE_ROLES * c->width};
    list[1] = (linear_entry){"acts.out", &n->acts_out, RO_JUDGE_TYPES, c->acts};
}

static void list_senses(ro_network *n, linear_entry list[SENSE_LINEARS])
{
    list[0] = (linear_entry){"chains.senses", &n->senses, n->c.senses, n->c.width};
    list[1] = (linear_entry){"chains.senses_in", &n->senses_in, n->c.senses_hidden, n->c.width};
    list[2] = (linear_entry){"chains.senses_out", &n->senses_out, n->c.senses, n->c.senses_hidden};
}

static size_t sense_linears(const ro_config *c)
{
    return !c->senses ? 0 : c->senses_hidden ? SENSE_LINEARS : 1;
}

static uint32_t width_of(uint32_t outputs)
{
    return (outputs + RO_LANES - 1) / RO_LANES * RO_LANES;
}

/* What has to be made of a linear: numbers filled up to its width, and all of it from a file of version 1. Every part is a
 * multiple of 64 bytes, so that all stay aligned. */
static size_t size_of_linears(const linear_entry *list, size_t n, uint32_t version)
{
    size_t size = 0;
    for (size_t i = 0; i < n; i++) {
        size_t width = width_of(list[i].n);
        size += width != list[i].n ? 2 * width * sizeof(float) : 0;
        size += version == 1 ? width * (list[i].m + sizeof(int32_t)) : 0;
    }
    return size;
}

static void *take(char **at, size_t size)
{
    void *here = *at;
    *at += size;
    return here;
}

static const float *padded(char **at, const float *v, uint32_t n, uint32_t width)
{
    if (n == width)
        return v;
    float *copy = take(at, width * sizeof *copy);
    memcpy(copy, v, n * sizeof *copy);
    memset(copy + n, 0, (width - n) * sizeof *copy);
    return copy;
}

/* Goes over all weights whenever a model is opened. */
static bool fit(const int8_t *weights, size_t n)
{
    uint8_t bad = 0;
    for (size_t i = 0; i < n; i++)
        bad |= (uint8_t)(weights[i] + RO_LARGEST_WEIGHT) > 2 * RO_LARGEST_WEIGHT;
    return !bad;
}

/* rows [n][m] -> packed [width / 16][m / 4][16][4], start [width] */
static void pack(int8_t *packed, int32_t *start, const int8_t *rows, uint32_t n, uint32_t width, uint32_t m)
{
    memset(packed, 0, (size_t)width * m);
    memset(start, 0, width * sizeof *start);
    for (uint32_t o = 0; o < n; o++) {
        const int8_t *from = rows + (size_t)o * m;
        int8_t *to = packed + (size_t)(o / RO_LANES) * RO_LANES * m + o % RO_LANES * 4;
        int32_t sum = 0;
        for (uint32_t i = 0; i < m; i++)
            sum += from[i];
        for (uint32_t i = 0; i < m; i += 4)
            memcpy(to + i * RO_LANES, from + i, 4);
        start[o] = -RO_INPUT_ZERO * sum;
    }
}

/* So that no sum leaves 32 bits. */
static bool within_sums(const int32_t *start, uint32_t n, uint32_t m)
{
    const int32_t most = RO_INPUT_ZERO * RO_LARGEST_WEIGHT * (int32_t)m;
    for (uint32_t i = 0; i < n; i++)
        if (start[i] < -most || start[i] > most)
            return false;
    return true;
}

/* Weights and starts, from a file of version 2 in place. */
static readout_status open_weights(ro_linear *l, const char *name, const ro_rom *rom, char **at, readout_error *error)
{
    bool old = rom->version == 1;
    const void *weight = NULL, *start = NULL;
    readout_status status = old ? tensor(rom, name, ".weight", RO_I8, l->n, l->m, &weight, error)
                                : tensor(rom, name, ".weight", RO_I8, l->width / RO_LANES, RO_LANES * (uint64_t)l->m, &weight, error);
    if (status == READOUT_OK && !old)
        status = tensor(rom, name, ".start", RO_I32, l->width, 0, &start, error);
    if (status != READOUT_OK)
        return status;
    if (!fit(weight, (size_t)(old ? l->n : l->width) * l->m))
        return ro_fail(error, READOUT_MODEL, -1, "the model's entry %s.weight holds a weight outside -63 to 63", name);
    if (!old && !within_sums(start, l->width, l->m))
        return ro_fail(error, READOUT_MODEL, -1, "the model's entry %s.start holds a number out of range", name);
    l->packed = weight;
    l->start = start;
    if (old) {
        int8_t *packed = take(at, (size_t)l->width * l->m);
        int32_t *starts = take(at, l->width * sizeof *starts);
        pack(packed, starts, weight, l->n, l->width, l->m);
        l->packed = packed;
        l->start = starts;
    }
    return READOUT_OK;
}

static readout_status open_linear(const linear_entry *e, const char *name, const ro_rom *rom, char **at, readout_error *error)
{
    ro_linear *l = e->linear;
    const float *scale = NULL, *bias = NULL;
    *l = (ro_linear){.n = e->n, .m = e->m, .width = width_of(e->n)};
    readout_status status = open_weights(l, name, rom, at, error);
    if (status == READOUT_OK)
        status = floats(rom, name, ".scale", e->n, 0, &scale, error);
    if (status == READOUT_OK)
        status = floats(rom, name, ".bias", e->n, 0, &bias, error);
    if (status != READOUT_OK)
        return status;
    l->scale = padded(at, scale, l->n, l->width);
    l->bias = padded(at, bias, l->n, l->width);
    return READOUT_OK;
}

/* `n` outputs of a linear from output `from` on, both multiples of 16. */
static ro_linear part(const ro_linear *l, uint32_t from, uint32_t n)
{
    return (ro_linear){n, l->m, n, l->packed + (size_t)from * l->m, l->start + from, l->scale + from, l->bias + from};
}

static readout_status norm(ro_norm *norm, const ro_rom *rom, const char *name, uint32_t width, float eps, readout_error *error)
{
    norm->eps = eps;
    readout_status status = floats(rom, name, ".gain", width, 0, &norm->gain, error);
    return status == READOUT_OK ? floats(rom, name, ".bias", width, 0, &norm->bias, error) : status;
}

static bool within(uint32_t x, uint32_t low, uint32_t high)
{
    return x >= low && x <= high;
}

static const char *check_config(const ro_config *c)
{
    if (!within(c->layers, 1, 64) || !within(c->width, 32, 4096) || c->width % 32 || !within(c->inner, 32, 16384) || c->inner % 32)
        return "layers or widths";
    if (!within(c->heads, 1, c->width) || c->width % c->heads || c->width / c->heads % 8)
        return "attention heads";
    if (!within(c->arc, 32, 4096) || c->arc % 32 || !within(c->label, 32, 4096) || c->label % 32)
        return "widths of the heads";
    if (!within(c->most_pieces, 1, 64) || !within(c->most_token, 1, 1000) || !within(c->positions, c->most_pieces + 2, 1024))
        return "positions or most pieces";
    if (!within(c->vocabulary, 1, 1u << 20) || c->unk >= c->vocabulary || c->cls >= c->vocabulary || c->sep >= c->vocabulary)
        return "vocabulary";
    if (c->shapes != RO_SHAPES || c->bio != RO_BIO || c->longest_suffix > 100)
        return "shapes, names or suffixes";
    if (!within(c->upos, 1, 255) || !within(c->xpos, 1, 65535) || !within(c->feats, 1, 65535) || !within(c->deprel, 2, 65535) ||
        c->root >= c->deprel || c->parataxis >= c->deprel)
        return "labels";
    if (c->event_layers && (!within(c->event_layers, 1, 64) || !within(c->event_from, 1, c->layers) || !within(c->event, 32, 4096) ||
                            c->event % 32 || !within(c->events, 2, RO_MOST_EVENTS)))
        return "event branch";
    if (c->acts && (!within(c->acts, 32, 512) || c->acts % 32))
        return "judge of acts";
    if (c->senses && c->senses != RO_SENSES && c->senses != RO_SENSES_WITHOUT_KINDS)
        return "senses of words";
    if (c->senses && c->senses_hidden && (!within(c->senses_hidden, 32, c->inner) || c->senses_hidden % 32))
        return "hidden units of senses";
    return NULL;
}

static readout_status config(ro_config *c, const ro_rom *rom, readout_error *error)
{
    const void *data = NULL;
    readout_status status = ro_rom_tensor(rom, "config", RO_U32, 32, 0, &data, error);
    if (status != READOUT_OK)
        return status;
    memcpy(c, data, sizeof *c); /* 29 numbers in the same order */
    const char *fault = check_config(c);
    if (fault)
        return ro_fail(error, READOUT_MODEL, -1, "the model's configuration is out of range (%s)", fault);
    return READOUT_OK;
}

_Static_assert(sizeof(ro_config) == 29 * sizeof(uint32_t), "the numbers of the entry `config`, in its order");

static readout_status embeddings(ro_network *n, const ro_rom *rom, readout_error *error)
{
    const ro_config *c = &n->c;
    const void *word = NULL, *position = NULL;
    const float *eps = NULL;
    readout_status status = ro_rom_tensor(rom, "embed.word", RO_I8, c->vocabulary, c->width, &word, error);
    if (status == READOUT_OK)
        status = ro_rom_tensor(rom, "embed.position", RO_I8, c->positions, c->width, &position, error);
    if (status == READOUT_OK)
        status = floats(rom, "embed.word", ".scale", c->vocabulary, 0, &n->word_scale, error);
    if (status == READOUT_OK)
        status = floats(rom, "embed.position", ".scale", c->positions, 0, &n->position_scale, error);
    if (status == READOUT_OK)
        status = floats(rom, "embed.shape", "", c->shapes, c->width, &n->shape, error);
    if (status == READOUT_OK)
        status = floats(rom, "norm.eps", "", 1, 0, &eps, error);
    if (status != READOUT_OK)
        return status;
    if (!(*eps >= 1e-20f))
        return ro_fail(error, READOUT_MODEL, -1, "the model's entry norm.eps is not above zero");
    n->word = word;
    n->position = position;
    return norm(&n->norm, rom, "embed.norm", c->width, *eps, error);
}

static readout_status open_layer(const ro_network *n, ro_layer *l, const char *prefix, uint32_t k, const ro_rom *rom, char **at,
                                 readout_error *error)
{
    linear_entry list[LAYER_LINEARS];
    char name[64];
    list_layer(&n->c, l, list);
    for (size_t i = 0; i < LAYER_LINEARS; i++) {
        snprintf(name, sizeof name, "%s.%u.%s", prefix, k, list[i].name);
        readout_status status = open_linear(&list[i], name, rom, at, error);
        if (status != READOUT_OK)
            return status;
    }
    l->query = part(&l->qkv, 0, n->c.width);
    l->key = part(&l->qkv, n->c.width, n->c.width);
    l->value = part(&l->qkv, 2 * n->c.width, n->c.width);
    snprintf(name, sizeof name, "%s.%u.norm1", prefix, k);
    readout_status status = norm(&l->norm1, rom, name, n->c.width, n->norm.eps, error);
    snprintf(name, sizeof name, "%s.%u.norm2", prefix, k);
    return status == READOUT_OK ? norm(&l->norm2, rom, name, n->c.width, n->norm.eps, error) : status;
}

static readout_status open_events(ro_network *n, const ro_rom *rom, char **at, readout_error *error)
{
    linear_entry list[EVENT_LINEARS];
    readout_status status = floats(rom, "event.mark", "", RO_EVENT_MARKS, n->c.width, &n->event_mark, error);
    for (uint32_t k = 0; k < n->c.event_layers && status == READOUT_OK; k++)
        status = open_layer(n, &n->event_layer[k], "event.layer", k, rom, at, error);
    list_event(n, list);
    for (size_t i = 0; i < EVENT_LINEARS && status == READOUT_OK; i++)
        status = open_linear(&list[i], list[i].name, rom, at, error);
    return status;
}

static readout_status open_acts(ro_network *n, const ro_rom *rom, char **at, readout_error *error)
{
    linear_entry list[ACT_LINEARS];
    const void *fact = NULL;
    const float *numbers = NULL;
    readout_status status = ro_rom_rows(rom, "acts.fact", RO_I8, n->c.acts + RO_JUDGE_TYPES, &fact, &n->acts_facts, error);
    if (status == READOUT_OK && n->acts_facts > RO_JUDGE_FACTS)
        return ro_fail(error, READOUT_MODEL, -1, "the model's entry acts.fact has %u rows; this version knows %d facts", (unsigned)n->acts_facts, (int)RO_JUDGE_FACTS);
    if (status == READOUT_OK)
        status = floats(rom, "acts.fact", ".scale", n->acts_facts, 0, &n->acts_fact_scale, error);
    if (status == READOUT_OK)
        status = floats(rom, "acts.numbers", "", 2, 0, &numbers, error);
    list_acts(n, list);
    for (size_t i = 0; i < ACT_LINEARS && status == READOUT_OK; i++)
        status = open_linear(&list[i], list[i].name, rom, at, error);
    if (status != READOUT_OK)
        return status;
    n->acts_fact = fact;
    n->acts_least = numbers[0];
    n->acts_temperature = numbers[1];
    if (!(numbers[0] >= 0 && numbers[0] <= 1) || !(numbers[1] >= 0.01f && numbers[1] <= 100.0f))
        return ro_fail(error, READOUT_MODEL, -1, "the model's entry acts.numbers is out of range");
    return READOUT_OK;
}

static readout_status open_linears(ro_network *n, const ro_rom *rom, char *at, readout_error *error)
{
    linear_entry list[HEAD_LINEARS], senses[SENSE_LINEARS];
    readout_status status = READOUT_OK;
    for (uint32_t k = 0; k < n->c.layers && status == READOUT_OK; k++)
        status = open_layer(n, &n->layer[k], "layer", k, rom, &at, error);
    list_heads(n, list);
    for (size_t i = 0; i < HEAD_LINEARS && status == READOUT_OK; i++)
        status = open_linear(&list[i], list[i].name, rom, &at, error);
    if (status == READOUT_OK && n->c.event_layers)
        status = open_events(n, rom, &at, error);
    if (status == READOUT_OK && n->c.acts)
        status = open_acts(n, rom, &at, error);
    list_senses(n, senses);
    for (size_t i = 0; i < sense_linears(&n->c) && status == READOUT_OK; i++)
        status = open_linear(&senses[i], senses[i].name, rom, &at, error);
    return status;
}

static size_t size_of_all(ro_network *n, uint32_t version)
{
    linear_entry layer[LAYER_LINEARS], heads[HEAD_LINEARS], event[EVENT_LINEARS], acts[ACT_LINEARS], senses[SENSE_LINEARS];
    ro_layer none;
    list_layer(&n->c, &none, layer);
    list_heads(n, heads);
    list_event(n, event);
    list_acts(n, acts);
    list_senses(n, senses);
    size_t size = (n->c.layers + n->c.event_layers) * size_of_linears(layer, LAYER_LINEARS, version) + size_of_linears(heads, HEAD_LINEARS, version);
    size += n->c.event_layers ? size_of_linears(event, EVENT_LINEARS, version) : 0;
    size += n->c.acts ? size_of_linears(acts, ACT_LINEARS, version) : 0;
    return size + size_of_linears(senses, sense_linears(&n->c), version);
}

/* The block: linears, aligned to 64, then the layers. */
static bool allocate(ro_network *n, uint32_t version, char **linears)
{
    size_t size = size_of_all(n, version), layers = n->c.layers + n->c.event_layers;
    n->memory = n->allocator->allocate(n->allocator->context, 63 + size + layers * sizeof *n->layer);
    if (!n->memory)
        return false;
    *linears = n->memory + (64 - (uintptr_t)n->memory % 64) % 64;
    n->layer = (ro_layer *)(void *)(*linears + size);
    n->event_layer = n->layer + n->c.layers;
    return true;
}

readout_status ro_network_open(ro_network *network, const ro_rom *rom, const readout_allocator *allocator, readout_error *error)
{
    char *linears;
    memset(network, 0, sizeof *network);
    network->allocator = allocator;
    readout_status status = config(&network->c, rom, error);
    if (status == READOUT_OK)
        status = embeddings(network, rom, error);
    if (status != READOUT_OK)
        return status;
    if (!allocate(network, rom->version, &linears))
        return ro_fail(error, READOUT_NOMEM, -1, "out of memory opening the model");
    status = open_linears(network, rom, linears, error);
    if (status != READOUT_OK)
        ro_network_close(network);
    return status;
}

void ro_network_close(ro_network *network)
{
    if (network->memory)
        network->allocator->release(network->allocator->context, network->memory);
    network->memory = NULL;
}
