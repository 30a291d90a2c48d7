%% Tuples are laid out as records where a fun knows the names of the fields.
-module(records).
-export([main/1]).

main(_) ->
    Numbers = lists:seq(1, 30),
    Terms = [
        {r, 1, 2},
        {e},
        {'A b', {r, 1, "abc"}},
        {r, 1},
        {long, Numbers, lists:duplicate(50, $a), {r, Numbers, x}},
        [{r, 1, 2}, {r, 3, 4}],
        {long, {long, a, b, c}, {long, {long, d, e, f}, g, h}, i},
        #{{r, 1, 2} => {r, 3, 4}},
        {tag, {r, Numbers, {e}}, Numbers},
        {r, lists:duplicate(40, $a), {r, lists:duplicate(40, $b), [{r, 1, 2} | {r, 3, 4}]}}
    ],
    [print(Term, Options) || Term <- Terms, Options <- [
        [],
        [{depth, 4}],
        [{column, 20}, {line_length, 50}],
        [{chars_limit, 30}],
        [{line_max_chars, 30}]
    ]],
    io:format("~ts~n", [io_lib_pretty:print({r, 1, 2}, fun fields/2)]),
    io:format("~ts~n", [io_lib_pretty:print({r, 1, 2}, 10, 20, -1, fun fields/2)]).

print(Term, Options) ->
    io:format("~ts~n", [io_lib_pretty:print(Term, [{record_print_fun, fun fields/2} | Options])]).

fields(r, 2) -> [a, b];
fields(e, 0) -> [];
fields('A b', 1) -> ['C d'];
fields(long, 3) -> [the_first_field, another_field_of_this_record, third];
fields(_, _) -> no.

%% expect: #r{a = 1,b = 2}
%% expect: #r{a = 1,b = 2}
%% expect: #r{a = 1,b = 2}
%% expect: #r{a = 1,b = 2}
%% expect: #r{a = 1,b = 2}
%% expect: #e{}
%% expect: #e{}
%% expect: #e{}
%% expect: #e{}
%% expect: #e{}
%% expect: #'A b'{'C d' = #r{a = 1,b = "abc"}}
%% expect: #'A b'{'C d' = #r{...}}
%% expect: #'A b'{
%% expect:                     'C d' = #r{a = 1,b = "abc"}}
%% expect: #'A b'{'C d' = #r{a = 1,b = [...]}}
%% expect: #'A b'{'C d' = #r{a = 1,
%% expect:                   b = "abc"}}
%% expect: {r,1}
%% expect: {r,1}
%% expect: {r,1}
%% expect: {r,1}
%% expect: {r,1}
%% expect: #long{the_first_field = [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,
%% expect:                          21,22,23,24,25,26,27,28,29,30],
%% expect:       another_field_of_this_record = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
%% expect:       third = #r{a = [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,
%% expect:                       22,23,24,25,26,27,28,29,30],
%% expect:                  b = x}}
%% expect: #long{the_first_field = [1|...],another_field_of_this_record = [...],...}
%% expect: #long{
%% expect:                     the_first_field =
%% expect:                      [1,2,3,4,5,6,7,8,9,10,11,
%% expect:                       12,13,14,15,16,17,18,19,
%% expect:                       20,21,22,23,24,25,26,27,
%% expect:                       28,29,30],
%% expect:                     another_field_of_this_record =
%% expect:                      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
%% expect:                     third =
%% expect:                      #r{
%% expect:                       a =
%% expect:                        [1,2,3,4,5,6,7,8,9,10,11,
%% expect:                         12,13,14,15,16,17,18,19,
%% expect:                         20,21,22,23,24,25,26,27,
%% expect:                         28,29,30],
%% expect:                       b = x}}
%% expect: #long{the_first_field = [...],...}
%% expect: #long{the_first_field = [1,2,
%% expect:                          3,4,5,6,7,8,9,10,11,12,13,14,
%% expect:                          15,16,17,18,19,20,21,22,23,24,
%% expect:                          25,26,27,28,29,30],
%% expect:       another_field_of_this_record = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
%% expect:       third = #r{a = [1,2,3,4,5,6,7,
%% expect:                       8,9,10,11,12,13,14,15,16,17,
%% expect:                       18,19,20,21,22,23,24,25,26,27,
%% expect:                       28,29,30],
%% expect:                  b = x}}
%% expect: [#r{a = 1,b = 2},#r{a = 3,b = 4}]
%% expect: [#r{a = 1,...},#r{...}]
%% expect: [#r{a = 1,b = 2},
%% expect:                     #r{a = 3,b = 4}]
%% expect: [#r{a = 1,b = 2},#r{a = 3,...}]
%% expect: [#r{a = 1,b = 2},
%% expect:  #r{a = 3,b = 4}]
%% expect: #long{
%% expect:     the_first_field =
%% expect:         #long{the_first_field = a,another_field_of_this_record = b,third = c},
%% expect:     another_field_of_this_record =
%% expect:         #long{
%% expect:             the_first_field =
%% expect:                 #long{
%% expect:                     the_first_field = d,another_field_of_this_record = e,
%% expect:                     third = f},
%% expect:             another_field_of_this_record = g,third = h},
%% expect:     third = i}
%% expect: #long{the_first_field = #long{...},another_field_of_this_record = {...},...}
%% expect: #long{
%% expect:                     the_first_field =
%% expect:                      #long{
%% expect:                       the_first_field = a,
%% expect:                       another_field_of_this_record =
%% expect:                        b,
%% expect:                       third = c},
%% expect:                     another_field_of_this_record =
%% expect:                      #long{
%% expect:                       the_first_field =
%% expect:                        #long{
%% expect:                         the_first_field = d,
%% expect:                         another_field_of_this_record =
%% expect:                          e,
%% expect:                         third = f},
%% expect:                       another_field_of_this_record =
%% expect:                        g,
%% expect:                       third = h},
%% expect:                     third = i}
%% expect: #long{the_first_field = {...},...}
%% expect: #long{
%% expect:     the_first_field =
%% expect:         #long{
%% expect:             the_first_field = a,
%% expect:             another_field_of_this_record =
%% expect:                 b,
%% expect:             third = c},
%% expect:     another_field_of_this_record =
%% expect:         #long{
%% expect:             the_first_field =
%% expect:                 #long{
%% expect:                     the_first_field = d,
%% expect:                     another_field_of_this_record =
%% expect:                         e,
%% expect:                     third = f},
%% expect:             another_field_of_this_record =
%% expect:                 g,
%% expect:             third = h},
%% expect:     third = i}
%% expect: #{#r{a = 1,b = 2} => #r{a = 3,b = 4}}
%% expect: #{#r{a = 1,...} => #r{a = 3,...}}
%% expect: #{#r{a = 1,b = 2} =>
%% expect:                          #r{a = 3,b = 4}}
%% expect: #{#r{a = 1,...} => #r{a = 3,...}}
%% expect: #{#r{a = 1,b = 2} =>
%% expect:       #r{a = 3,b = 4}}
%% expect: {tag,#r{a = [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,
%% expect:              25,26,27,28,29,30],
%% expect:         b = #e{}},
%% expect:      [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,
%% expect:       28,29,30]}
%% expect: {tag,#r{...},[...]}
%% expect: {tag,
%% expect:                     #r{
%% expect:                      a =
%% expect:                       [1,2,3,4,5,6,7,8,9,10,11,
%% expect:                        12,13,14,15,16,17,18,19,
%% expect:                        20,21,22,23,24,25,26,27,
%% expect:                        28,29,30],
%% expect:                      b = #e{}},
%% expect:                     [1,2,3,4,5,6,7,8,9,10,11,12,
%% expect:                      13,14,15,16,17,18,19,20,21,
%% expect:                      22,23,24,25,26,27,28,29,
%% expect:                      30]}
%% expect: {tag,#r{a = [...],...},[1|...]}
%% expect: {tag,#r{a = [1,2,3,4,5,6,7,8,
%% expect:              9,10,11,12,13,14,15,16,17,18,
%% expect:              19,20,21,22,23,24,25,26,27,28,
%% expect:              29,30],
%% expect:         b = #e{}},
%% expect:      [1,2,3,4,5,6,7,8,9,10,11,12,
%% expect:       13,14,15,16,17,18,19,20,21,22,
%% expect:       23,24,25,26,27,28,29,30]}
%% expect: #r{a = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
%% expect:    b = #r{a = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
%% expect:           b = [#r{a = 1,b = 2}|#r{a = 3,b = 4}]}}
%% expect: #r{a = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",b = {...}}
%% expect: #r{
%% expect:                     a =
%% expect:                      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
%% expect:                     b =
%% expect:                      #r{
%% expect:                       a =
%% expect:                        "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
%% expect:                       b =
%% expect:                        [#r{a = 1,b = 2}|
%% expect:                         #r{a = 3,b = 4}]}}
%% expect: #r{a = "aaaaaaaaaaaaaaaaaaa"...,...}
%% expect: #r{
%% expect:  a =
%% expect:   "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
%% expect:  b =
%% expect:   #r{
%% expect:    a =
%% expect:     "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
%% expect:    b =
%% expect:     [#r{a = 1,b = 2}|
%% expect:      #r{a = 3,b = 4}]}}
%% expect: #r{a = 1,b = 2}
%% expect: #r{
%% expect:           a = 1,
%% expect:           b = 2}
