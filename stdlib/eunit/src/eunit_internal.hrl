%% A test: what is called, and where it comes from. The timeout is in seconds.
-record(test, {call :: fun(() -> term()) | {module(), atom()},
               desc :: binary() | undefined,
               timeout :: number() | infinity | undefined,
               location :: mfa(),
               line = 0 :: non_neg_integer()}).

%% Fixtures: what is done before and after the tests of a group. If a group has a context, its tests are
%% a function of what the setup returned.
-record(context, {setup :: fun(() -> term()),
                  cleanup :: fun((term()) -> term())}).

-record(group, {tests :: term() | fun((term()) -> term()),
                desc :: binary() | undefined,
                order :: inorder | {inparallel, non_neg_integer()} | undefined,
                timeout :: number() | infinity | undefined,
                spawn :: local | {remote, node()} | undefined,
                context :: #context{} | undefined}).
