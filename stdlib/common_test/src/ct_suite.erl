-module(ct_suite).
-moduledoc "The behaviour of suites: modules whose names end in `_SUITE`.".

-export_type([ct_testname/0, ct_groupname/0, ct_config/0, ct_test_def/0, ct_group_def/0, ct_info/0,
              ct_status/0]).

-type ct_testname() :: atom().
-type ct_groupname() :: atom().
-type ct_config() :: [{Key :: atom(), Value :: term()}].
-type ct_status() :: ok | skipped | failed.
-type ct_group_props() :: [parallel | sequence | shuffle | {shuffle, term()} | {atom(), term()}].
-type ct_test_def() :: ct_testname() | {group, ct_groupname()}
                     | {group, ct_groupname(), ct_group_props() | default}
                     | {group, ct_groupname(), ct_group_props() | default, list()}
                     | {testcase, ct_testname(), [{atom(), term()}]}.
-type ct_group_def() :: {ct_groupname(), ct_group_props(), [ct_test_def() | ct_group_def()]}.
-type ct_info() :: {timetrap, timeout() | {hours | minutes | seconds, number()}}
                 | {require, term()} | {require, term(), term()}
                 | {default_config, atom(), term()} | {userdata, term()} | {atom(), term()}.

-callback all() -> [ct_test_def()] | {skip, Reason :: term()}.
-callback groups() -> [ct_group_def()].
-callback suite() -> [ct_info()].
-callback init_per_suite(ct_config()) -> ct_config() | {skip, term()} | {skip_and_save, term(), term()}.
-callback end_per_suite(ct_config()) -> term() | {save_config, term()}.
-callback group(ct_groupname()) -> [ct_info()].
-callback init_per_group(ct_groupname(), ct_config()) -> ct_config() | {skip, term()}.
-callback end_per_group(ct_groupname(), ct_config()) -> term() | {return_group_result, ct_status()}.
-callback init_per_testcase(ct_testname(), ct_config()) -> ct_config() | {fail, term()} | {skip, term()}.
-callback end_per_testcase(ct_testname(), ct_config()) -> term() | {fail, term()} | {save_config, term()}.

-optional_callbacks([groups/0, suite/0, init_per_suite/1, end_per_suite/1, group/1, init_per_group/2,
                     end_per_group/2, init_per_testcase/2, end_per_testcase/2]).
