%% What `code:get_doc/1` gives: the documentation of a module as EEP 48 describes it.

-define(CURR_DOC_VERSION, {1, 0, 0}).
-define(NATIVE_FORMAT, <<"application/erlang+html">>).

-record(docs_v1, {anno,
                  beam_language = erlang,
                  format = ?NATIVE_FORMAT,
                  module_doc,
                  metadata = #{otp_doc_vsn => ?CURR_DOC_VERSION},
                  docs}).

-record(docs_v1_entry, {kind_name_arity,
                        anno,
                        signature,
                        doc,
                        metadata}).
