%% What `zip:list_dir/1` and the like tell of an archive.

-record(zip_file, {
    name :: string(),
    info :: file:file_info(),
    comment :: string(),
    %% Where in the archive its header begins.
    offset :: non_neg_integer(),
    %% Bytes of the compressed data.
    comp_size :: non_neg_integer()
}).

-record(zip_comment, {
    comment :: string()
}).
