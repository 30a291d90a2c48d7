%% filename:basedir/2,3: where applications have their files.
-module(base_directories).
-export([main/1]).

main(_) ->
    [os:unsetenv(Name) || Name <- variables()],
    os:putenv("APPDATA", "C:/A"),
    os:putenv("LOCALAPPDATA", "C:/L"),
    show(<<"app">>, #{}),
    [show("app", Options)
     || Options <- [#{}, #{version => "1.0"}, #{os => linux, author => "me"},
                    #{os => darwin, version => "2"}, #{os => windows},
                    #{os => windows, version => "1", author => "me"}]],
    [os:putenv(Name, "/x:/y") || Name <- variables()],
    show("app", #{}),
    [os:putenv(Name, "/z") || Name <- variables()],
    show("app", #{version => "1.0"}).

variables() ->
    ["XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS", "XDG_CONFIG_DIRS"].

show(Application, Options) ->
    [io:format("~w: ~0p~n", [Type, in_home(filename:basedir(Type, Application, Options))])
     || Type <- [user_cache, user_config, user_data, user_log, site_data, site_config]].

in_home([Path | _] = Paths) when not is_integer(Path) ->
    [in_home(Each) || Each <- Paths];
in_home(Path) ->
    string:replace(Path, os:getenv("HOME"), "HOME").

%% expect: user_cache: [<<>>,"HOME",<<"/.cache/app">>]
%% expect: user_config: [<<>>,"HOME",<<"/.config/app">>]
%% expect: user_data: [<<>>,"HOME",<<"/.local/share/app">>]
%% expect: user_log: [<<>>,"HOME",<<"/.cache/app/log">>]
%% expect: site_data: [[<<"/usr/local/share/app">>],[<<"/usr/share/app">>]]
%% expect: site_config: [[<<"/etc/xdg/app">>]]
%% expect: user_cache: [[],"HOME","/.cache/app"]
%% expect: user_config: [[],"HOME","/.config/app"]
%% expect: user_data: [[],"HOME","/.local/share/app"]
%% expect: user_log: [[],"HOME","/.cache/app/log"]
%% expect: site_data: [["/usr/local/share/app"],["/usr/share/app"]]
%% expect: site_config: [["/etc/xdg/app"]]
%% expect: user_cache: [[],"HOME","/.cache/app/1.0"]
%% expect: user_config: [[],"HOME","/.config/app/1.0"]
%% expect: user_data: [[],"HOME","/.local/share/app/1.0"]
%% expect: user_log: [[],"HOME","/.cache/app/1.0/log"]
%% expect: site_data: [["/usr/local/share/app/1.0"],["/usr/share/app/1.0"]]
%% expect: site_config: [["/etc/xdg/app/1.0"]]
%% expect: user_cache: [[],"HOME","/.cache/app"]
%% expect: user_config: [[],"HOME","/.config/app"]
%% expect: user_data: [[],"HOME","/.local/share/app"]
%% expect: user_log: [[],"HOME","/.cache/app/log"]
%% expect: site_data: [["/usr/local/share/app"],["/usr/share/app"]]
%% expect: site_config: [["/etc/xdg/app"]]
%% expect: user_cache: [[],"HOME","/Library/Caches/app/2"]
%% expect: user_config: [[],"HOME","/Library/Application Support/app/2"]
%% expect: user_data: [[],"HOME","/Library/Application Support/app/2"]
%% expect: user_log: [[],"HOME","/Library/Logs/app/2"]
%% expect: site_data: [["/Library/Application Support/app/2"]]
%% expect: site_config: [["/Library/Application Support/app/2"]]
%% expect: user_cache: ["C:/L/app/Cache"]
%% expect: user_config: ["C:/A/app"]
%% expect: user_data: ["C:/L/app"]
%% expect: user_log: ["C:/L/app/Logs"]
%% expect: site_data: [[]]
%% expect: site_config: [[]]
%% expect: user_cache: ["C:/L/me/app/1/Cache"]
%% expect: user_config: ["C:/A/me/app/1"]
%% expect: user_data: ["C:/L/me/app/1"]
%% expect: user_log: ["C:/L/me/app/1/Logs"]
%% expect: site_data: [[]]
%% expect: site_config: [[]]
%% expect: user_cache: ["/x:/y/app"]
%% expect: user_config: ["/x:/y/app"]
%% expect: user_data: ["/x:/y/app"]
%% expect: user_log: ["/x:/y/app/log"]
%% expect: site_data: [["/x/app"],["/y/app"]]
%% expect: site_config: [["/x/app"],["/y/app"]]
%% expect: user_cache: ["/z/app/1.0"]
%% expect: user_config: ["/z/app/1.0"]
%% expect: user_data: ["/z/app/1.0"]
%% expect: user_log: ["/z/app/1.0/log"]
%% expect: site_data: [["/z/app/1.0"]]
%% expect: site_config: [["/z/app/1.0"]]
