/** The plan as it comes with the hub: who it is about, the sections in their order, and the advice it rests on (reg 12). */
export const builtInPlan = `# Education, health and care plan for {{ child.name }}

{% if draft.answer_by %}**This is a draft.** It was served on {{ plan.on }}. Please tell us by **{{ draft.answer_by }}** what should change, and which school or other institution you would like us to name. Section I is left open until then.

{% endif %}| About | Details |
|---|---|
| Name | {{ child.name }} |
| Goes by | {{ child.called }} |
| Date of birth | {{ child.birth_date }} |
| Year group | {{ child.year_group }} |
| School or other setting now | {% if case.setting %}{{ case.setting }}{% else %}None{% endif %} |
| Reference | {{ case.reference }} |
| Issued by | {{ authority.name }}, on {{ plan.on }} |
| SEND co-ordinator | {{ coordinator.name }} |

{{ sections.a }}

{{ sections.b }}

{{ sections.c }}

{{ sections.d }}

{{ sections.e }}

{{ sections.f }}

{{ sections.g }}

{{ sections.h1 }}

{{ sections.h2 }}

{{ sections.i }}

{{ sections.j }}

{{ sections.k }}

{% if advice.size > 0 %}| Advice of | Written by | Given on |
|---|---|---|
{% for one in advice %}| {{ one.service }} | {{ one.by }} | {{ one.on }} |
{% endfor %}{% endif %}
`;
