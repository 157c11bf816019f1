#include "CData.h"

// C23's #embed, and not SwiftPM's resources: `.embedInCode` takes minutes to compile a megabyte and
// `Bundle.module` bakes the build folder's path into the binary. The compiler finds the files from
// this one's own folder and the build notices when one of them changes.

// Adding a file takes its bytes here, named for it, and its line in the table below.
static const unsigned char agenda_initial_discussion_txt[] = {
#embed "../../data/agendas/agenda-initial-discussion.txt"
};

static const unsigned char agenda_other_txt[] = {
#embed "../../data/agendas/agenda-other.txt"
};

static const unsigned char agenda_post_review_txt[] = {
#embed "../../data/agendas/agenda-post-review.txt"
};

static const unsigned char agenda_rapid_review_txt[] = {
#embed "../../data/agendas/agenda-rapid-review.txt"
};

static const unsigned char bank_holidays[] = {
#embed "../../data/bank-holidays.json"
};

static const unsigned char demonstration[] = {
#embed "../../data/demonstration.json"
};

static const unsigned char demonstration_aspen[] = {
#embed "../../data/demonstration/aspen.json"
};

static const unsigned char demonstration_birch[] = {
#embed "../../data/demonstration/birch.json"
};

static const unsigned char demonstration_cedar[] = {
#embed "../../data/demonstration/cedar.json"
};

static const unsigned char demonstration_elder[] = {
#embed "../../data/demonstration/elder.json"
};

static const unsigned char demonstration_rehearsal[] = {
#embed "../../data/demonstration/rehearsal.json"
};

static const unsigned char return_hospitals_answers_csv[] = {
#embed "../../data/demonstration/returns/hospitals-answers.csv"
};

static const unsigned char return_hospitals_chronology_csv[] = {
#embed "../../data/demonstration/returns/hospitals-chronology.csv"
};

static const unsigned char return_police_answers_txt[] = {
#embed "../../data/demonstration/returns/police-answers.txt"
};

static const unsigned char return_police_chronology_csv[] = {
#embed "../../data/demonstration/returns/police-chronology.csv"
};

static const unsigned char demonstration_rowan[] = {
#embed "../../data/demonstration/rowan.json"
};

static const unsigned char demonstration_willow[] = {
#embed "../../data/demonstration/willow.json"
};

static const unsigned char kloe_bank[] = {
#embed "../../data/kloe-bank.json"
};

static const unsigned char passphrases_commonest[] = {
#embed "../../data/passphrases/commonest.txt"
};

static const unsigned char passphrases_of_the_work[] = {
#embed "../../data/passphrases/of-the-work.txt"
};

static const unsigned char partnership_guide[] = {
#embed "../../data/rules/partnership-guide.json"
};

static const unsigned char working_together_2023[] = {
#embed "../../data/rules/working-together-2023.json"
};

static const unsigned char document_html[] = {
#embed "../../data/templates/document.html"
};

static const unsigned char document_md[] = {
#embed "../../data/templates/document.md"
};

static const unsigned char document_txt[] = {
#embed "../../data/templates/document.txt"
};

static const unsigned char form2_word_md[] = {
#embed "../../data/templates/form2-word.md"
};

static const unsigned char form2_html[] = {
#embed "../../data/templates/form2.html"
};

static const unsigned char form2_txt[] = {
#embed "../../data/templates/form2.txt"
};

static const unsigned char notice_family_txt[] = {
#embed "../../data/templates/notice-family.txt"
};

static const unsigned char notice_lcspr_txt[] = {
#embed "../../data/templates/notice-lcspr.txt"
};

static const unsigned char notice_notification_txt[] = {
#embed "../../data/templates/notice-notification.txt"
};

static const unsigned char notice_outcome_txt[] = {
#embed "../../data/templates/notice-outcome.txt"
};

static const unsigned char notice_response_txt[] = {
#embed "../../data/templates/notice-response.txt"
};

#define ENTRY(path, bytes) {path, bytes, sizeof bytes}

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t length;
} files[] = {
  ENTRY("agendas/agenda-initial-discussion.txt", agenda_initial_discussion_txt),
  ENTRY("agendas/agenda-other.txt", agenda_other_txt),
  ENTRY("agendas/agenda-post-review.txt", agenda_post_review_txt),
  ENTRY("agendas/agenda-rapid-review.txt", agenda_rapid_review_txt),
  ENTRY("bank-holidays.json", bank_holidays),
  ENTRY("demonstration.json", demonstration),
  ENTRY("demonstration/aspen.json", demonstration_aspen),
  ENTRY("demonstration/birch.json", demonstration_birch),
  ENTRY("demonstration/cedar.json", demonstration_cedar),
  ENTRY("demonstration/elder.json", demonstration_elder),
  ENTRY("demonstration/rehearsal.json", demonstration_rehearsal),
  ENTRY("demonstration/returns/hospitals-answers.csv", return_hospitals_answers_csv),
  ENTRY("demonstration/returns/hospitals-chronology.csv", return_hospitals_chronology_csv),
  ENTRY("demonstration/returns/police-answers.txt", return_police_answers_txt),
  ENTRY("demonstration/returns/police-chronology.csv", return_police_chronology_csv),
  ENTRY("demonstration/rowan.json", demonstration_rowan),
  ENTRY("demonstration/willow.json", demonstration_willow),
  ENTRY("kloe-bank.json", kloe_bank),
  ENTRY("passphrases/commonest.txt", passphrases_commonest),
  ENTRY("passphrases/of-the-work.txt", passphrases_of_the_work),
  ENTRY("rules/partnership-guide.json", partnership_guide),
  ENTRY("rules/working-together-2023.json", working_together_2023),
  ENTRY("templates/document.html", document_html),
  ENTRY("templates/document.md", document_md),
  ENTRY("templates/document.txt", document_txt),
  ENTRY("templates/form2-word.md", form2_word_md),
  ENTRY("templates/form2.html", form2_html),
  ENTRY("templates/form2.txt", form2_txt),
  ENTRY("templates/notice-family.txt", notice_family_txt),
  ENTRY("templates/notice-lcspr.txt", notice_lcspr_txt),
  ENTRY("templates/notice-notification.txt", notice_notification_txt),
  ENTRY("templates/notice-outcome.txt", notice_outcome_txt),
  ENTRY("templates/notice-response.txt", notice_response_txt),
};

size_t cdata_count(void) { return sizeof files / sizeof files[0]; }

const char *cdata_name(size_t index) { return index < cdata_count() ? files[index].name : NULL; }

const unsigned char *cdata_bytes(size_t index) {
  return index < cdata_count() ? files[index].bytes : NULL;
}

size_t cdata_length(size_t index) { return index < cdata_count() ? files[index].length : 0; }
