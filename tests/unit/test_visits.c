/* SPDX-License-Identifier: Apache-2.0 */
/* Visits, one line a visit, read from the trees of the trained model: our own sentences. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "trained_model.h"

/* "held 2024-05-06..2024-05-07 FRA:Emmanuel Macron > CHN; " */
static void describe(const ro_engagement *e, char *out, size_t n)
{
    char begin[16], end[16];
    ro_day_text(e->begin, begin);
    ro_day_text(e->end, end);
    size_t used = (size_t)snprintf(out, n, "%s %s%s%s", ro_status_name(e->status), begin[0] ? begin : "-", strcmp(begin, end) ? ".." : "", strcmp(begin, end) ? end : "");
    for (uint32_t i = 0; i < e->participants.n && used < n; i++)
        used += (size_t)snprintf(out + used, n - used, "%s%s:%.*s", i ? "," : " ", e->participants.v[i].code, (int)e->participants.v[i].name.n, e->participants.v[i].name.p);
    if (used < n)
        snprintf(out + used, n - used, " > %s; ", e->place_country);
}

static const struct {
    const char *published, *text, *wanted; /* all its visits, in the order told */
} examples[] = {
    /* lists */
    {"2023-05-04", "Kenyan President William Ruto will visit several countries including Ghana, Togo and Benin.",
     "planned - KEN:William Ruto > GHA; planned - KEN:William Ruto > TGO; planned - KEN:William Ruto > BEN; "},
    {"2023-05-04", "The nations on Kenyan President William Ruto's tour include Ghana and Togo.", "held - KEN:William Ruto > GHA; held - KEN:William Ruto > TGO; "},
    {"2023-05-04", "Kenyan President William Ruto arrived in Ghana from Togo, where he signed a treaty.", "held - KEN:William Ruto > GHA; held - KEN:William Ruto > TGO; "},
    {"2023-05-04", "Kenyan President William Ruto arrived in Ghana from Nairobi.", "held - KEN:William Ruto > GHA; "},
    {"2023-05-04", "Kenyan President William Ruto travelled to the Middle East. He visited Oman.", "held - KEN:William Ruto > OMN; "},
    {"2023-05-04", "Kenyan President William Ruto's trip to the Middle East, including Oman, was long.", "held - KEN:William Ruto > OMN; "},
    {"2023-05-04", "Kenyan President William Ruto toured three states of the region (Ghana, Togo and Benin).",
     "held - KEN:William Ruto > GHA; held - KEN:William Ruto > TGO; held - KEN:William Ruto > BEN; "},
    {"2023-05-04", "The countries that Kenyan President William Ruto visited - Ghana, Togo and Benin - are friends.",
     "held - KEN:William Ruto > GHA; held - KEN:William Ruto > TGO; held - KEN:William Ruto > BEN; "},
    /* journeys */
    {"2023-05-04", "Kenyan President William Ruto's tour, which will also take in Ghana and Togo, starts today.",
     "planned - KEN:William Ruto > GHA; planned - KEN:William Ruto > TGO; "},
    {"2023-05-04", "On his return from Ghana and Togo, Kenyan President William Ruto spoke of trade.",
     "held - KEN:William Ruto > GHA; held - KEN:William Ruto > TGO; "},
    {"2023-05-04", "Kenyan President William Ruto was on a brief stopover in Accra.", "held - KEN:William Ruto > GHA; "},
    {"2023-05-04", "At the end of a visit to Ghana, Kenyan President William Ruto spoke of trade.", "held - KEN:William Ruto > GHA; "},
    {"2023-05-03", "Ghanaian President Nana Akufo-Addo welcomed Kenyan President William Ruto to Accra on Tuesday.", "held 2023-05-02 KEN:William Ruto > GHA; "},
    {"2023-05-04", "Kenyan envoy William Ruto will lead a delegation of government officials to two nations: Ghana and Togo.",
     "planned - KEN:William Ruto > GHA; planned - KEN:William Ruto > TGO; "},
    {"2023-05-04", "Visit to Kenya\n\nI will visit Kenya and Togo in May. The aim is to give effect to Ghana's commitment to trade. In Togo, from 8 to 9 May, I will open a fair.",
     "planned 2023-05-01..2023-05-31 GHA: > KEN; planned 2023-05-08..2023-05-09 GHA: > TGO; "},
    {"2023-05-04", "Ghanaian President Nana Akufo-Addo met with Kenyan President William Ruto. He said that the visit of William Ruto was important.", "held - KEN:William Ruto > GHA; "},
    {"2023-05-04", "Kenyan President William Ruto is going to visit Ghana.", "planned - KEN:William Ruto > GHA; "},
    {"2023-05-04", "Visit to the coast\n\nI will visit Togo and Ghana in May. In Accra I will meet President Akufo-Addo. My visit will be the first by an Angolan minister.",
     "planned 2023-05-01..2023-05-31 AGO: > TGO; planned 2023-05-01..2023-05-31 AGO: > GHA; "},
    {"2023-05-04", "Our diplomatic mission in Kenya was closed, Ghanaian President Nana Akufo-Addo said.", ""},
    /* where what is visited lies */
    {"2023-05-04", "Kenyan President William Ruto visited a port in southern Ghana.", "held - KEN:William Ruto > GHA; "},
    {"2023-05-04", "Kenyan President William Ruto landed at Accra airport.", "held - KEN:William Ruto > GHA; "},
    {"2023-05-04", "Kenyan President William Ruto spoke of his first visit to the friendly country of Ghana.", "held - KEN:William Ruto > GHA; "},
    {"2023-05-04", "Kenyan President William Ruto visited a port in Mombasa.", ""},
    {"2023-05-04", "A group of forty prisoners from Togo arrived in Ghana.", ""},
    /* who went */
    {"2023-05-04", "President of Ghana Nana Akufo-Addo met with President of Kenya William Ruto and President of Angola Joao Lourenco who are on a visit to our country.",
     "held - KEN:William Ruto,AGO:Joao Lourenco > GHA; "},
    {"2023-05-04", "President of Ghana Nana Akufo-Addo met with President of Kenya William Ruto who is on a visit to our country. The President praised the aid given to Ghana. "
     "They spoke of the Angolan harvest.", "held - KEN:William Ruto > GHA; "},
    {"2023-05-04", "Ghana's minister praised the support shown by Kenyan President William Ruto during his visit to Ghana.", "held - KEN:William Ruto > GHA; "},
    {"2023-05-04", "Minister on tour\n\nThe Minister for Roads, Local Transport and Ports, Mr Frank Obeng, leaves Ghana at the weekend. He will visit Kenya.",
     "planned - GHA:Frank Obeng > KEN; "},
    {"2023-05-04", "Minister on tour\n\nThe Minister for Ports, Mr Frank Obeng, will visit Kenya. \"Ghana's ports are ready,\" Mr Obeng said.",
     "planned - GHA:Frank Obeng > KEN; "},
    {"2023-05-04", "Minister on tour\n\nThe Minister for Ports, Frank Obeng MP, leaves Ghana at the weekend. He will visit Kenya.", "planned - GHA:Frank Obeng > KEN; "},
    {"2023-05-04", "Visit to Kenya\n\nI will visit Kenya from 8 to 9 May. The aim of my visit is to give effect to Ghana's commitment to trade.",
     "planned 2023-05-08..2023-05-09 GHA: > KEN; "},
};

static void tells_of_visits(void **state)
{
    int wrong = 0;
    (void)state;
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        readout_document *document = read_on(examples[i].published, examples[i].text);
        char all[900] = "";
        assert_null(ro_annot_check(&document->annot));
        for (uint32_t k = 0; k < document->annot.engagements.n; k++)
            if (document->annot.engagements.v[k].kind == RO_VISIT)
                describe(&document->annot.engagements.v[k], all + strlen(all), sizeof all - strlen(all));
        if (strcmp(all, examples[i].wanted))
            fprintf(stderr, "%s\n  wanted %s\n  got    %s\n", examples[i].text, examples[i].wanted, all), wrong++;
        readout_document_free(document);
    }
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(tells_of_visits)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
