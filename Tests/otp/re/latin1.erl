%% Characters below 256 are what ISO 8859-1 has them, also in classes and without regard to case.
-module(latin1).
-export([main/1]).

main(_) ->
    Classes = ["\\w", "\\d", "\\s", "[[:alpha:]]", "[[:upper:]]", "[[:lower:]]", "[[:punct:]]",
               "[[:print:]]", "[[:graph:]]", "[[:cntrl:]]", "[[:xdigit:]]"],
    [io:format("~s ~0p~n", [Class, ranges(lists:filter(fun(C) -> matches([C], Class, []) end, lists:seq(0, 255)))])
     || Class <- Classes],
    io:format("~0p~n", [[{C, D} || C <- lists:seq(128, 255), D <- lists:seq(C + 1, 255),
                                   matches([C], [D], [caseless])]]).

matches(Subject, Expression, Options) ->
    re:run(Subject, Expression, [{capture, none} | Options]) =:= match.

ranges([]) -> [];
ranges([First | Rest]) -> ranges(First, First, Rest).

ranges(First, Last, [Next | Rest]) when Next =:= Last + 1 -> ranges(First, Next, Rest);
ranges(First, Last, Rest) -> [{First, Last} | ranges(Rest)].

%% expect: \w [{48,57},{65,90},{95,95},{97,122},{170,170},{181,181},{186,186},{192,214},{216,246},{248,255}]
%% expect: \d [{48,57}]
%% expect: \s [{9,13},{32,32}]
%% expect: [[:alpha:]] [{65,90},{97,122},{170,170},{181,181},{186,186},{192,214},{216,246},{248,255}]
%% expect: [[:upper:]] [{65,90},{192,214},{216,222}]
%% expect: [[:lower:]] [{97,122},{170,170},{181,181},{186,186},{223,246},{248,255}]
%% expect: [[:punct:]] [{33,47},{58,64},{91,96},{123,126},{160,169},{171,180},{182,185},{187,191},{215,215},{247,247}]
%% expect: [[:print:]] [{32,126},{160,255}]
%% expect: [[:graph:]] [{33,126},{160,255}]
%% expect: [[:cntrl:]] [{0,31},{127,159}]
%% expect: [[:xdigit:]] [{48,57},{65,70},{97,102}]
%% expect: [{192,224},{193,225},{194,226},{195,227},{196,228},{197,229},{198,230},{199,231},{200,232},{201,233},{202,234},{203,235},{204,236},{205,237},{206,238},{207,239},{208,240},{209,241},{210,242},{211,243},{212,244},{213,245},{214,246},{216,248},{217,249},{218,250},{219,251},{220,252},{221,253},{222,254}]
