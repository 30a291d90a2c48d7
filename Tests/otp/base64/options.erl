%% Modes and padding, of OTP 26, and how decoding fails.
-module(options).
-export([main/1]).

main(_) ->
    Bytes = <<251, 255, 254, 1>>,
    Modes = [#{}, #{mode => standard}, #{mode => urlsafe}, #{padding => false}, #{mode => urlsafe, padding => false}],
    [begin
         Text = base64:encode(Bytes, Options),
         Bytes = base64:decode(Text, Options),
         Bytes = base64:mime_decode(Text, Options),
         io:format("~s ~s~n", [Text, base64:encode_to_string(binary_to_list(Bytes), Options)])
     end || Options <- Modes],
    io:format("~p~n", [base64:decode(<<"YQ==">>, #{padding => false})]),
    io:format("~p~n", [base64:decode_to_string("YWI", #{padding => false})]),
    [io:format("~p ~p: ~p~n", [Text, Options, failure(Text, Options)])
     || {Text, Options} <- [{<<"YQ">>, #{}}, {<<"YQ=">>, #{}}, {<<"Y">>, #{padding => false}},
                            {<<"-_8=">>, #{}}, {<<"+/8=">>, #{mode => urlsafe}}, {<<"YQ==x">>, #{}}]].

failure(Text, Options) ->
    try base64:decode(Text, Options)
    catch
        error:Reason -> Reason
    end.

%% recorded: by hand (newer than OTP 25)
%% expect: +//+AQ== +//+AQ==
%% expect: +//+AQ== +//+AQ==
%% expect: -__-AQ== -__-AQ==
%% expect: +//+AQ +//+AQ
%% expect: -__-AQ -__-AQ
%% expect: <<"a">>
%% expect: "ab"
%% expect: <<"YQ">> #{}: missing_padding
%% expect: <<"YQ=">> #{}: missing_padding
%% expect: <<"Y">> #{padding => false}: missing_padding
%% expect: <<"-_8=">> #{}: badarg
%% expect: <<"+/8=">> #{mode => urlsafe}: badarg
%% expect: <<"YQ==x">> #{}: badarg
