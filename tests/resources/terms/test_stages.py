"""The two templates of stages, with the proof that each stage needs."""

from resources.terms import choice, choices, stage_templates

BOTH = "lead in_talks first_talk_claim screened intent signed"
END = "started topped_out completion_accepted producing rated_output expanding withdrawn"


def test_the_templates():
    by_code = {template.name.code: template for template in stage_templates()}
    assert list(by_code) == ["project_2011", "project_2020"]
    codes = {
        code: " ".join(stage.name.code for stage in template.stages)
        for code, template in by_code.items()
    }
    assert codes["project_2011"] == f"{BOTH} approved registered land {END}"
    assert codes["project_2020"] == f"{BOTH} registered filed land_and_environment {END}"
    assert all(template.version == 1 for template in by_code.values())


def test_every_stage_but_the_lead_needs_a_proof():
    for template in stage_templates():
        assert [s.name.code for s in template.stages if not s.proof] == ["lead"]
        for stage in template.stages:
            assert stage.name.zh
            assert stage.name.en
            assert stage.proof is None or (stage.proof.zh and stage.proof.en)


def test_only_production_counts_as_introduced():
    for template in stage_templates():
        counted = {s.counts_as: s.name.code for s in template.stages if s.counts_as}
        assert counted == {"signed": "signed", "started": "started", "introduced": "producing"}


def test_cooperation_is_for_the_older_template_only():
    names = {template.name.code for template in stage_templates()}
    limited = {
        m.code: m.extra["templates"] for m in choices("entry_mode") if "templates" in m.extra
    }
    assert limited == {"cooperation": ("project_2011",)}
    assert names >= set(limited["cooperation"])
    assert choice("entry_mode", "joint_venture").zh == "合资"
