/* SPDX-License-Identifier: Apache-2.0 */
/* Who is said to say, think or want what: source, cue and content of single sentences, read the whole way with the trained model. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "trained_model.h"

static void put(char *out, size_t n, const char *open, const ro_document *d, ro_span span, const char *close)
{
    size_t used = strlen(out);
    snprintf(out + used, n - used, "%s%.*s%s", open, (int)(span.end - span.start), d->bytes.p + span.start, close);
}

/* "[source] {cue} <content> <content> quoted" */
static void describe(const ro_document *d, const ro_attribution *a, char *out, size_t n)
{
    out[0] = 0;
    if (a->source.end > a->source.start)
        put(out, n, "[", d, a->source, "] ");
    put(out, n, "{", d, a->cue, "}");
    for (uint32_t i = 0; i < a->content.n; i++)
        put(out, n, " <", d, a->content.v[i], ">");
    if (a->quoted)
        snprintf(out + strlen(out), n - strlen(out), " quoted");
}

typedef struct example {
    const char *text, *wanted; /* wanted NULL: none at all */
} example;

static int misread(const example *x)
{
    readout_document *document = NULL;
    char got[600], all[1600] = "";
    assert_int_equal(readout_read(session, x->text, strlen(x->text), NULL, &document, NULL), READOUT_OK);
    const ro_document *d = &document->annot;
    assert_null(ro_annot_check(d));
    bool found = !x->wanted && !d->attributions.n;
    for (uint32_t i = 0; i < d->attributions.n; i++) {
        describe(d, &d->attributions.v[i], got, sizeof got);
        found = found || (x->wanted && !strcmp(got, x->wanted));
        snprintf(all + strlen(all), sizeof all - strlen(all), "\n    %s", got);
    }
    if (!found)
        fprintf(stderr, "%s\n  wanted %s\n  got%s\n", x->text, x->wanted ? x->wanted : "nothing", all);
    readout_document_free(document);
    return !found;
}

static void check(const example *examples, size_t n)
{
    int missed = 0;
    for (size_t i = 0; i < n; i++)
        missed += misread(&examples[i]);
    assert_int_equal(missed, 0);
}
#define CHECK(examples) check((examples), sizeof(examples) / sizeof *(examples))

static void verbs(void **state)
{
    static const example examples[] = {
        {"The minister has said that the road will be rebuilt.", "[The minister] {has said} <that the road will be rebuilt>"},
        {"The mayor said in a statement that the roads were open.", "[The mayor] {said in a statement} <that the roads were open>"},
        {"The bakers of the town never said why they had closed.", "[The bakers of the town] {never said} <why they had closed>"},
        {"The road, the mayor said, would be rebuilt.", "[the mayor] {said} <The road> <would be rebuilt>"},
        {"The farmers plan to sell the mill.", "[The farmers] {plan} <to sell the mill>"},
        {"The council urged residents to save water.", "[The council] {urged} <residents to save water>"},
        {"The mayor told farmers that the road was closed.", "[The mayor] {told} <that the road was closed>"},
        {"The mayor said in an interview that the road was closed.", "[The mayor] {said in an interview} <that the road was closed>"},
        {"The bakery seems to be closed.", "{seems} <The bakery> <to be closed>"},
        {"The farmers called for lower taxes.", "[The farmers] {called for} <lower taxes>"},
        {"The mayor denied taking money.", "[The mayor] {denied} <taking money>"},
        {"The mayor described the plan as a mistake.", "[The mayor] {described} <the plan as a mistake>"},
        {"The farmers criticized the new law.", "[The farmers] {criticized} <the new law>"},
        {"Critics who say that the law is bad have left.", "[who] {say} <that the law is bad>"},
        {"The committee met the farmers and said that it would help.", "[The committee] {said} <that it would help>"}};
    (void)state;
    CHECK(examples);
}

static void passives(void **state)
{
    static const example examples[] = {
        {"The new law was criticized by the farmers.", "[the farmers] {was criticized by} <The new law>"},
        {"The bridge is expected to open in May.", "{is expected} <The bridge> <to open in May>"},
        {"The bakery is known as the Old Oven.", "{is known as} <The bakery> <the Old Oven>"}};
    (void)state;
    CHECK(examples);
}

static void other_cues(void **state)
{
    static const example examples[] = {
        {"According to the police, two men left the house.", "[the police] {According to} <two men left the house>"},
        {"Two men left the house, according to the police.", "[the police] {according to} <Two men left the house>"},
        {"The farmers' demand for lower taxes surprised the council.", "[The farmers'] {demand for} <lower taxes>"},
        {"The mayor expressed concern about the bridge.", "[The mayor] {expressed concern about} <the bridge>"},
        {"The decision to close the school was wrong.", "{decision} <to close the school>"},
        {"The mayor is sure that the bridge will hold.", "[The mayor] {is sure} <that the bridge will hold>"},
        {"The two men reportedly left the country.", "{reportedly} <The two men> <left the country>"}};
    (void)state;
    CHECK(examples);
}

static void quotations(void **state)
{
    static const example examples[] = {
        {"\"We will rebuild the road,\" said Anna Keller, the mayor.", "[Anna Keller, the mayor] {said} <\"We will rebuild the road,\"> quoted"},
        {"\"We will rebuild the road,\" Anna Keller said. \"It is our duty.\"",
         "[Anna Keller] {said} <\"We will rebuild the road,\"> <\"It is our duty.\"> quoted"},
        {"\"The road is bad. We will rebuild it,\" Anna Keller said.", "[Anna Keller] {said} <\"The road is bad. We will rebuild it,\"> quoted"},
        {"\"We will rebuild the road,\" Anna Keller said. \"It is our duty,\" Otto Brandt added.",
         "[Anna Keller] {said} <\"We will rebuild the road,\"> quoted"},
        {"Anna Keller said that the road was bad. \"We will rebuild it.\"",
         "[Anna Keller] {said} <that the road was bad> <\"We will rebuild it.\"> quoted"},
        {"\"We will rebuild the road.\" - Anna Keller", "[Anna Keller] {-} <\"We will rebuild the road.\"> quoted"},
        {"Anna Keller added: \"We will rebuild the road.\"", "[Anna Keller] {added:} <\"We will rebuild the road.\"> quoted"},
        {"The bridge will not hold.\n\nKELLER: We will rebuild the road. It is our duty.", "[KELLER] {:} <We will rebuild the road. It is our duty>"}};
    (void)state;
    CHECK(examples);
}

static void none(void **state)
{
    static const example examples[] = {{"The workers made sure that the bridge was safe.", NULL},
                                       {"The new law means that the mill will close.", NULL},
                                       {"The engineers ensured that the bridge was safe.", NULL},
                                       {"The men walked to the river and crossed the bridge.", NULL},
                                       {"The army attacked the town. The president recalled the envoy.", NULL}};
    (void)state;
    CHECK(examples);
}

static void inner_ones_say_where_they_stand(void **state)
{
    static const char text[] = "The mayor said that the farmers had promised to sell the mill.";
    readout_document *document = NULL;
    (void)state;
    assert_int_equal(readout_read(session, text, sizeof text - 1, NULL, &document, NULL), READOUT_OK);
    const ro_document *d = &document->annot;
    assert_int_equal(d->attributions.n, 2);
    assert_int_equal(d->attributions.v[0].within, RO_NONE);
    assert_int_equal(d->attributions.v[1].within, 0);
    readout_document_free(document);
}

static void acts_name_their_attribution(void **state)
{
    static const char text[] = "Norwegian Foreign Minister Ana Berg said that Oslo condemned the attack by Syria. Norway recalled its envoy from Syria.";
    readout_document *document = NULL;
    (void)state;
    assert_int_equal(readout_read(session, text, sizeof text - 1, NULL, &document, NULL), READOUT_OK);
    const ro_document *d = &document->annot;
    assert_true(d->acts.n > 0 && d->attributions.n > 0);
    for (uint32_t i = 0; i < d->acts.n; i++) {
        if (d->acts.v[i].sentence == 1)
            assert_int_equal(d->acts.v[i].attribution, RO_NONE);
        else
            assert_int_equal(d->attributions.v[d->acts.v[i].attribution].sentence, 0);
    }
    readout_document_free(document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(verbs),      cmocka_unit_test(passives), cmocka_unit_test(other_cues),
                                       cmocka_unit_test(quotations), cmocka_unit_test(none),     cmocka_unit_test(inner_ones_say_where_they_stand),
                                       cmocka_unit_test(acts_name_their_attribution)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
