%%% Triple-quoted strings: the indentation of the closing line is cut, escapes are plain text.
-module(triple_quoted).

-export([main/1]).

main(_) ->
    Text = """
        Hello,
          "World"!
        no \n escape
        """,
    io:format("~p~n", [Text]),
    Empty = """
        """,
    io:format("~p~n", [Empty]),
    Quotes = """"
    Text with """ inside
    """",
    io:format("~p~n", [Quotes]),
    Lines = """
    one

    two
    """,
    io:format("~p~n", [Lines]),
    ok.

%% recorded: by hand (OTP 27)
%% expect: "Hello,\n  \"World\"!\nno \\n escape"
%% expect: []
%% expect: "Text with \"\"\" inside"
%% expect: "one\n\ntwo"
