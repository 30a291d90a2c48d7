-module(filelib_safe).
-moduledoc "Names that lead nowhere else: `filelib:safe_relative_path/2`.".

-export([relative_path/2]).

%% More are taken for links that lead to themselves.
-define(LINKS, 40).

-doc "The name without `.`, `..` and links; `unsafe` if it leads out of `Directory`.".
-spec relative_path(file:name_all(), file:name_all()) -> unsafe | file:filename_all().
relative_path(Name, Directory) when is_list(Name); is_binary(Name); is_atom(Name) ->
    case filename:pathtype(Name) of
        relative -> result(follow(filename:split(Name), [], Directory, ?LINKS));
        _ -> unsafe
    end.

result(unsafe) -> unsafe;
result([]) -> [];
result(Parts) -> filename:join(lists:reverse(Parts)).

%% Above is where we are, the last part first; Links is how many links may still be followed.
follow([Part | Parts], Above, Directory, Links) when Part =:= "."; Part =:= <<".">> ->
    follow(Parts, Above, Directory, Links);
follow([Part | Parts], Above, Directory, Links) when Part =:= ".."; Part =:= <<"..">> ->
    case Above of
        [] -> unsafe;
        [_ | Higher] -> follow(Parts, Higher, Directory, Links)
    end;
follow([Part | Parts], Above, Directory, Links) ->
    Here = [Part | Above],
    case file:read_link_all(place(Here, Directory)) of
        {ok, Target} ->
            case Links > 0 andalso filename:pathtype(Target) =:= relative of
                true -> follow(filename:split(Target) ++ Parts, Above, Directory, Links - 1);
                false -> unsafe
            end;
        {error, _} ->
            follow(Parts, Here, Directory, Links)
    end;
follow([], Above, _Directory, _Links) ->
    Above.

place(Parts, Directory) when Directory =:= ""; Directory =:= <<>> ->
    filename:join(lists:reverse(Parts));
place(Parts, Directory) ->
    filename:join([Directory | lists:reverse(Parts)]).
