import { closing, greeting, support } from './sentences.ts';

export const acknowledgement = `# We have received the request to assess {{ child.called }}

${greeting}

{% if case.received_on %}On {{ case.received_on }} we{% else %}We{% endif %} received a request for an education, health and care (EHC) needs assessment of {{ child.name }}, born {{ child.birth_date }}.

## What happens next

- We look at what we have been told about {{ child.called }}’s needs and the support there is now.
- We tell you by **{{ decide.on }}** whether we will carry out an assessment.
- If you want to add your views or other information, send it to us as soon as you can.

We also tell {{ child.called }}’s school or other setting, the health service and social care that we have received the request.

${support}

${closing}
`;

export const decisionToAssess = `# We will assess {{ child.called }}’s needs

${greeting}

On {{ decision.on }} we decided to carry out an education, health and care (EHC) needs assessment of {{ child.name }}, born {{ child.birth_date }}.

## What happens next

We ask the people who know or can help {{ child.called }} for their advice. You can send us your own views and evidence, and you can ask us to seek advice from somebody you name, if that is reasonable.

{% for one in advisers %}- {{ one.service }}: due on {{ one.due_on }}
{% endfor %}
When we have the advice, we decide whether {{ child.called }} needs an EHC plan. If so, we must issue the final plan by **{{ plan.on }}**. You see a draft before that and can say what should be changed.

${support}

${closing}
`;

export const adviceRequest = `# Advice for an assessment of {{ child.name }}

${greeting}

We are carrying out an education, health and care (EHC) needs assessment of {{ child.name }}, born {{ child.birth_date }}. On {{ request.on }} we asked for advice from {{ request.service }}.

Please send us your advice by **{{ request.due_on }}**. The law gives six weeks from our request (regulation 8).

{% if request.question %}## What we would like to know

{{ request.question }}

{% endif %}## What your advice should cover

- the needs you have seen
- the outcomes {{ child.called }} should reach, and the steps towards them
- the provision that would help: what, how much, how often and by whom

If you can use the hub, please write your advice there. If not, you can post it to us with the reference {{ case.reference }}.

${closing}
`;

export const extension = `# A step for {{ child.called }} will be late

${greeting}

This is about {{ child.name }}, born {{ child.birth_date }}. The law gives a date for each step towards an education, health and care plan. For this step, {{ exemption.step }}, the date is {{ exemption.due_on }}. We do not expect to keep it.

## Why

{{ exemption.reason }}

The law allows this ground: {{ exemption.ground }}, from {{ exemption.from }} to {{ exemption.to }}. The date itself stays as it is. We go on as quickly as we can.

${support}

${closing}
`;
