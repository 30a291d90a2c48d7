%% Texts for the reasons of errors.
-module(format_error).
-export([main/1]).

main(_) ->
    [io:format("~ts~n", [file:format_error(Reason)])
     || Reason <- [enoent, eacces, eexist, enotdir, eisdir, einval, ebadf, eperm, enospc, emfile,
                   exdev, eloop, enametoolong, enotsup, badarg, terminated, system_limit, foo, {a, b},
                   {1, erl_parse, ["syntax error before: ", "x"]}, {1, file, undefined_script},
                   {3, erl_scan, {string, $', "b"}}, {1, file_io_server, invalid_unicode},
                   {3, file, {error, undef, []}}, {3, file, {exit, foo, []}}]].

%% expect: no such file or directory
%% expect: permission denied
%% expect: file already exists
%% expect: not a directory
%% expect: illegal operation on a directory
%% expect: invalid argument
%% expect: bad file number
%% expect: not owner
%% expect: no space left on device
%% expect: too many open files
%% expect: cross-domain link
%% expect: too many levels of symbolic links
%% expect: file name too long
%% expect: operation not supported
%% expect: bad argument
%% expect: the file server process is terminated
%% expect: a system limit was hit, probably not enough ports
%% expect: unknown POSIX error
%% expect: unknown POSIX error
%% expect: 1: syntax error before: x
%% expect: no value returned from script
%% expect: 3: unterminated atom starting with 'b'
%% expect: 1: cannot translate from UTF-8
%% expect: 3: evaluation failed with reason error:undef and stacktrace []
%% expect: 3: evaluation failed with reason exit:foo and stacktrace []
