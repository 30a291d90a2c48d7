%% The functions that take a wish for a cache, modules that are there twice, sticky directories.
%% recorded: by hand (since OTP 26; and modules are source files)
-module(caches_and_clashes).
-export([main/1]).

main(_) ->
    Directory = "Tests/otp/application/shelf",
    print([code:add_patha(Directory, cache), hd(code:get_path()) =:= Directory, code:add_pathz(Directory, nocache),
           lists:last(code:get_path()) =:= Directory, code:add_path("no/such/directory", cache)]),
    print([code:add_pathsa([Directory], cache), hd(code:get_path()) =:= Directory, code:add_pathsz([Directory], cache),
           code:add_paths([Directory], nocache), code:replace_path(shelf, Directory, cache), code:clear_cache()]),
    print([{Module, IsLoaded} || {"shelf_app" = Module, _, IsLoaded} <- code:all_available()]),
    print([IsLoaded || {"lists", _, IsLoaded} <- code:all_available()]),
    print([code:stick_dir(Directory), code:unstick_dir(Directory), code:stick_mod(shelf_app), code:unstick_mod(shelf_app)]),
    print(code:set_path(["Tests/otp/application/shelf", "Tests/otp/application/shelf/."], cache)),
    print(code:clash()).

print(Term) -> io:format("~p~n", [Term]).

%% expect: [true,true,true,false,{error,bad_directory}]
%% expect: [ok,true,ok,ok,true,ok]
%% expect: [{"shelf_app",false}]
%% expect: [true]
%% expect: [ok,ok,true,true]
%% expect: true
%% expect: ** Tests/otp/application/shelf/shelf_app.erl hides Tests/otp/application/shelf/./shelf_app.erl
%% expect: ok
