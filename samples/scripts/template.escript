#!/usr/bin/env escript
%% Fills {{NAME}} in standard input from arguments NAME=VALUE; what has no value is an error.

main(Words) ->
    Values = maps:from_list([list_to_tuple(string:split(Word, "=")) || Word <- Words]),
    case fill(all_lines(), Values, []) of
        {Text, []} ->
            io:put_chars(Text);
        {_, Missing} ->
            [io:format(standard_error, "no value for ~ts~n", [Name]) || Name <- lists:usort(Missing)],
            halt(1)
    end.

all_lines() ->
    case io:get_line("") of
        eof -> [];
        Line -> Line ++ all_lines()
    end.

fill(Text, Values, Missing) ->
    case string:split(Text, "{{") of
        [Text] ->
            {Text, Missing};
        [Before, Rest] ->
            [Name, Behind] = string:split(Rest, "}}"),
            case maps:find(string:trim(Name), Values) of
                {ok, Value} ->
                    {Filled, AllMissing} = fill(Behind, Values, Missing),
                    {[Before, Value | Filled], AllMissing};
                error ->
                    fill(Behind, Values, [Name | Missing])
            end
    end.
