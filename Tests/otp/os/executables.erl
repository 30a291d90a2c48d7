%% find_executable: in the path, in another one, files that cannot be run, directories; env/0.
-module(executables).
-export([main/1]).

main(_) ->
    print(filename(os:find_executable("ls"))),
    print(os:find_executable("no_such_program")),
    print(os:find_executable("/bin/ls")),
    print(os:find_executable("/bin/no_such_program")),
    print(os:find_executable("ls", "/no/such/directory:/bin")),
    print(os:find_executable("bin/ls")),
    print(os:find_executable("bin", "/")),
    print(os:find_executable("passwd", "/etc")),
    print(os:find_executable("passwd", "/etc:/usr/bin")),
    print(os:find_executable("ls", "")),
    print(os:find_executable("")),
    true = os:putenv("VARIABLE_A", "one=two"),
    true = os:putenv("VARIABLE_B", ""),
    print([Pair || {"VARIABLE_" ++ _, _} = Pair <- lists:sort(os:env())]),
    print(os:getenv("VARIABLE_A")),
    true = os:unsetenv("VARIABLE_A"),
    print([Pair || {"VARIABLE_" ++ _, _} = Pair <- lists:sort(os:env())]).

filename(Path) -> lists:last(string:lexemes(Path, "/")).

print(Term) -> io:format("~p~n", [Term]).

%% expect: "ls"
%% expect: false
%% expect: "/bin/ls"
%% expect: false
%% expect: "/bin/ls"
%% expect: false
%% expect: false
%% expect: false
%% expect: "/usr/bin/passwd"
%% expect: false
%% expect: false
%% expect: [{"VARIABLE_A","one=two"},{"VARIABLE_B",[]}]
%% expect: "one=two"
%% expect: [{"VARIABLE_B",[]}]
