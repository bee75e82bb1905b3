-- Lists and searches of the authority's cases read this alone, in the order in which they are shown.
CREATE INDEX hub_case_list ON hub_case (child_name, id) INCLUDE (ref, stage);
