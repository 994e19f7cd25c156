<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="vi_VN">
<context>
    <name>AcceptEditor</name>
    <message>
        <source>Tiếp nhận hồ sơ</source>
        <translation>Accept the dossier</translation>
    </message>
    <message>
        <source>Xem lại rồi F9, hoặc Esc để quay lại</source>
        <translation>Look once more, then F9; Esc goes back</translation>
    </message>
    <message>
        <source>F9: đúng như vậy, tiếp nhận</source>
        <translation>F9: that is right, receive</translation>
    </message>
    <message>
        <source>Ngày hẹn khác</source>
        <translation>Another date</translation>
    </message>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>Đúng, tiếp nhận</source>
        <translation>That is right, receive</translation>
    </message>
    <message>
        <source>Đúng, tiếp nhận, hẹn {moment}</source>
        <translation>That is right, receive, due {moment}</translation>
    </message>
    <message>
        <source>chưa đúng</source>
        <translation>not right</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Lý do hẹn ngày này</source>
        <translation>Why this date</translation>
    </message>
    <message>
        <source>Ngày hẹn khác (nếu cần)</source>
        <translation>Another date (if needed)</translation>
    </message>
    <message>
        <source>Ghi ngày hẹn và lý do</source>
        <translation>Enter date and reason</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>đã qua</source>
        <translation>is past</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>Hẹn trả {moment}, theo ngày của cán bộ</source>
        <translation>Due {moment}, the officer&apos;s own date</translation>
    </message>
</context>
<context>
    <name>ApplicantCard</name>
    <message>
        <source>2. Người nộp</source>
        <translation>2. Applicant</translation>
    </message>
    <message>
        <source>Đọc từ thẻ {time}. Địa chỉ trên thẻ: {address}</source>
        <translation>Read from the card at {time}. Address on the card: {address}</translation>
    </message>
    <message>
        <source>xem lại</source>
        <translation>check</translation>
    </message>
    <message>
        <source>kiểm tra dấu</source>
        <translation>check accents</translation>
    </message>
    <message>
        <source>Nộp cho</source>
        <translation>Hands in for</translation>
    </message>
    <message>
        <source>Nộp với tư cách</source>
        <translation>Hands in as</translation>
    </message>
    <message>
        <source>Văn bản ủy quyền số</source>
        <translation>Authorisation no.</translation>
    </message>
    <message>
        <source>Đã đến {visits} lần, gần nhất {day}. Lấy lại {count} mục từ hồ sơ cũ, Ctrl+Z bỏ</source>
        <translation>Visits: {visits}, last on {day}. Fields taken from an earlier dossier: {count}, Ctrl+Z undoes</translation>
    </message>
    <message>
        <source>So họ tên với thẻ, sửa dấu nếu cần rồi bấm Enter</source>
        <translation>Compare the name with the card, correct accents if needed, then press Enter</translation>
    </message>
    <message>
        <source>đủ</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>chưa đủ</source>
        <translation>incomplete</translation>
    </message>
</context>
<context>
    <name>ApplicantParts</name>
    <message>
        <source>Nộp cho</source>
        <translation>Hands in for</translation>
    </message>
    <message>
        <source>Mình</source>
        <translation>Himself</translation>
    </message>
    <message>
        <source>Người khác</source>
        <translation>Somebody else</translation>
    </message>
    <message>
        <source>Tổ chức</source>
        <translation>An organisation</translation>
    </message>
    <message>
        <source>Nộp với tư cách</source>
        <translation>Hands in as</translation>
    </message>
    <message>
        <source>Chọn ↓</source>
        <translation>Choose ↓</translation>
    </message>
    <message>
        <source>Ủy quyền</source>
        <translation>Authorised</translation>
    </message>
    <message>
        <source>Người thân</source>
        <translation>Relative</translation>
    </message>
    <message>
        <source>Đại diện</source>
        <translation>Representative</translation>
    </message>
    <message>
        <source>Bưu chính</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Văn bản ủy quyền, giới thiệu số</source>
        <translation>Number of the authorisation or letter</translation>
    </message>
</context>
<context>
    <name>AssistedRow</name>
    <message>
        <source>Nơi hỗ trợ</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Tại quầy</source>
        <translation>At the counter</translation>
    </message>
    <message>
        <source>Tại thôn, bản</source>
        <translation>In a village</translation>
    </message>
    <message>
        <source>Công dân xác nhận</source>
        <translation>Confirmed by</translation>
    </message>
    <message>
        <source>Đã đọc lại, công dân đồng ý</source>
        <translation>Read back, the citizen agrees</translation>
    </message>
    <message>
        <source>Ký giấy, bản quét đính kèm</source>
        <translation>Signed on paper, scan attached</translation>
    </message>
    <message>
        <source>Người xác nhận</source>
        <translation>Who confirmed</translation>
    </message>
    <message>
        <source>Để trống nếu là người nộp</source>
        <translation>Empty if who hands it in</translation>
    </message>
</context>
<context>
    <name>AttachmentsCard</name>
    <message>
        <source>Giấy tờ quét</source>
        <translation>Scanned papers</translation>
    </message>
    <message>
        <source>Tệp quét</source>
        <translation>Scanned files</translation>
    </message>
    <message>
        <source>Thêm tệp…</source>
        <translation>Add a file…</translation>
    </message>
    <message>
        <source>Đính kèm</source>
        <translation>Attach</translation>
    </message>
    <message>
        <source>Bỏ tệp</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Đang nhận {count} tệp…</source>
        <translation>Reading files ({count})…</translation>
    </message>
    <message>
        <source>Chọn tệp giấy tờ</source>
        <translation>Choose scanned papers</translation>
    </message>
    <message>
        <source>Giấy tờ quét (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.webp)</source>
        <translation>Scanned papers (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.webp)</translation>
    </message>
    <message>
        <source>Đã xóa {count} tệp gốc.</source>
        <translation>Original files deleted: {count}.</translation>
    </message>
    <message>
        <source>Đã nhận {count} tệp</source>
        <translation>Files added: {count}</translation>
    </message>
    <message>
        <source>Đính kèm {count} tệp</source>
        <translation>Attach files ({count})</translation>
    </message>
    <message>
        <source>Xóa {count} tệp gốc trong thư mục quét</source>
        <translation>Delete the originals in the scan folder ({count})</translation>
    </message>
    <message>
        <source>Chưa có tệp. Quét giấy bằng máy quét, tệp hiện ở đây sau vài giây.</source>
        <translation>No files yet. Scan a paper: its file appears here within seconds.</translation>
    </message>
    <message>
        <source>Chưa chọn thư mục của máy quét (trang Thiết lập). Thêm tệp, hoặc kéo tệp thả vào đây.</source>
        <translation>No scan folder chosen (see Settings). Add a file, or drop one here.</translation>
    </message>
    <message>
        <source>Dấu cách: chọn   Enter: đính kèm   Tab: sang tờ đang xem</source>
        <translation>Space: select   Enter: attach   Tab: to the open sheet</translation>
    </message>
    <message>
        <source>Thư mục quét không mở được. Xem lại máy quét hoặc trang Thiết lập.</source>
        <translation>The scan folder cannot be opened. Check the scanner or Settings.</translation>
    </message>
    <message>
        <source>Tệp đã ghi vào hồ sơ, không bỏ được nữa.</source>
        <translation>The file is in the dossier and cannot be removed.</translation>
    </message>
    <message>
        <source>Chọn một tệp để xem</source>
        <translation>Select a file to view</translation>
    </message>
    <message>
        <source>Tệp này không mở được. Quét lại giấy.</source>
        <translation>This file cannot be opened. Scan the paper again.</translation>
    </message>
</context>
<context>
    <name>AttentionPage</name>
    <message>
        <source>Cần xử lý</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>{count} việc của {desk}. Các hồ sơ khác vẫn gửi bình thường</source>
        <translation>{count} for {desk}. Other dossiers go out as usual</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Chuyển phụ trách</source>
        <translation>Pass to supervisor</translation>
    </message>
    <message>
        <source>Đọc lại</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Không có việc nào</source>
        <translation>Nothing to do</translation>
    </message>
    <message>
        <source>Chờ cổng xác nhận</source>
        <translation>Waiting for the portal</translation>
    </message>
    <message>
        <source>Chờ phụ trách xác nhận</source>
        <translation>Waits for the supervisor</translation>
    </message>
    <message>
        <source>Chọn một cách trước</source>
        <translation>Choose first</translation>
    </message>
    <message>
        <source>Ghi lý do trước</source>
        <translation>Write the reason first</translation>
    </message>
    <message>
        <source>Không có việc nào cần xử lý</source>
        <translation>Nothing needs attention</translation>
    </message>
    <message>
        <source>Chưa nối cổng. Quầy tự hỏi lại khi nối được.</source>
        <translation>No link to the portal. The desk asks again by itself.</translation>
    </message>
    <message>
        <source>Chuyển phụ trách xem: {title}</source>
        <translation>For the supervisor: {title}</translation>
    </message>
    <message>
        <source>Đã chuyển phụ trách; việc vẫn ở danh sách</source>
        <translation>Passed to the supervisor; it stays in the list</translation>
    </message>
</context>
<context>
    <name>AuthorCard</name>
    <message>
        <source>Người soạn nói gì</source>
        <translation>What the author says</translation>
    </message>
    <message>
        <source>Không ghi gì thêm.</source>
        <translation>Nothing more was written.</translation>
    </message>
    <message>
        <source>{name}, {moment} · {count} tệp kèm · {code}</source>
        <translation>{name}, {moment} · files: {count} · {code}</translation>
    </message>
</context>
<context>
    <name>AuthorityCard</name>
    <message>
        <source>Ký với tư cách</source>
        <translation>Signing as</translation>
    </message>
    <message>
        <source>Tài khoản này không có quyền ký vào lúc này.</source>
        <translation>This account may not sign at this moment.</translation>
    </message>
    <message>
        <source>Số văn bản</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>số, ký hiệu (nếu có)</source>
        <translation>number and sign (if any)</translation>
    </message>
    <message>
        <source>Ký nhiều văn bản một lần: số ghi trên từng bản.</source>
        <translation>Several papers in one act: the number stands on each.</translation>
    </message>
    <message>
        <source>{name}, ký thay {principal}</source>
        <translation>{name}, signing for {principal}</translation>
    </message>
    <message>
        <source>Theo {basis}, đến trước {moment}</source>
        <translation>By {basis}, until {moment}</translation>
    </message>
</context>
<context>
    <name>BackPanel</name>
    <message>
        <source>Trả lại người soạn</source>
        <translation>Send back to the author</translation>
    </message>
    <message>
        <source>Ghi cần sửa gì, rồi F9</source>
        <translation>Write what is to be mended, then F9</translation>
    </message>
    <message>
        <source>Cần sửa gì</source>
        <translation>What is to be mended</translation>
    </message>
</context>
<context>
    <name>BatchDialogs</name>
    <message>
        <source>Chọn tệp danh sách</source>
        <translation>Choose the list</translation>
    </message>
    <message>
        <source>Danh sách hồ sơ ({endings})</source>
        <translation>Lists of dossiers ({endings})</translation>
    </message>
    <message>
        <source>Mọi tệp (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Lưu tệp mẫu</source>
        <translation>Save template</translation>
    </message>
    <message>
        <source>Bảng tính (*.xlsx)</source>
        <translation>Workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>Đã lưu tệp mẫu {name}</source>
        <translation>Template {name} saved</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>Nhận theo lô</source>
        <translation>Batch intake</translation>
    </message>
    <message>
        <source>Nhiều hồ sơ từ một tệp .xlsx hoặc .jsonl</source>
        <translation>Many dossiers from one .xlsx or .jsonl file</translation>
    </message>
    <message>
        <source>Bước 3 trong 3: tiếp nhận</source>
        <translation>Step 3 of 3: receive</translation>
    </message>
    <message>
        <source>Bước 1 trong 3: cột nào là mục nào</source>
        <translation>Step 1 of 3: which column is which field</translation>
    </message>
    <message>
        <source>Bước 2 trong 3: xem từng dòng</source>
        <translation>Step 2 of 3: look at each row</translation>
    </message>
    <message>
        <source>Tải tệp mẫu</source>
        <translation>Get template</translation>
    </message>
    <message>
        <source>Dừng sau hồ sơ này</source>
        <translation>Stop after this dossier</translation>
    </message>
    <message>
        <source>Chọn tệp khác</source>
        <translation>Choose another file</translation>
    </message>
    <message>
        <source>Đọc lại tệp</source>
        <translation>Read the file again</translation>
    </message>
    <message>
        <source>Dừng đọc</source>
        <translation>Stop reading</translation>
    </message>
    <message>
        <source>Tệp khác</source>
        <translation>Another file</translation>
    </message>
    <message>
        <source>Tờ khác</source>
        <translation>Another sheet</translation>
    </message>
    <message>
        <source>Cột kế cần xem</source>
        <translation>Next column to look at</translation>
    </message>
    <message>
        <source>Xem lại cột</source>
        <translation>Back to the columns</translation>
    </message>
    <message>
        <source>Đang nhận {done}/{all}…</source>
        <translation>Receiving {done}/{all}…</translation>
    </message>
    <message>
        <source>Chọn tệp</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Đang nhận lô trước. Chờ xong rồi mở tệp khác.</source>
        <translation>The last batch is still being received. Wait, then open another file.</translation>
    </message>
    <message>
        <source>Đang đọc…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Đã dừng đọc tệp.</source>
        <translation>Reading was stopped.</translation>
    </message>
    <message>
        <source>Đang đọc {percent} %…</source>
        <translation>Reading, {percent} %…</translation>
    </message>
    <message>
        <source>Còn {count} cột cần gán</source>
        <translation>Columns to assign: {count}</translation>
    </message>
    <message>
        <source>Xem {count} dòng</source>
        <translation>Rows to look at: {count}</translation>
    </message>
    <message>
        <source>Đã tiếp nhận {count} hồ sơ của tệp này</source>
        <translation>Dossiers received from this file: {count}</translation>
    </message>
</context>
<context>
    <name>BothGrid</name>
    <message>
        <source>Trên cổng và ở quầy</source>
        <translation>At the portal and at the desk</translation>
    </message>
</context>
<context>
    <name>BroughtEditor</name>
    <message>
        <source>Nhận giấy bổ sung tại quầy</source>
        <translation>Take in papers at the counter</translation>
    </message>
    <message>
        <source>Dấu cách đánh dấu giấy đã nộp, rồi F9</source>
        <translation>Space ticks what was brought, then F9</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ghi chú khi nhận (nếu có)</source>
        <translation>Note (if any)</translation>
    </message>
    <message>
        <source>Đã nhận {count} giấy</source>
        <translation>Papers received: {count}</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Thẻ này đã đọc</source>
        <translation>This card is already read</translation>
    </message>
    <message>
        <source>Thẻ của {name}, người nộp đang ghi là người khác</source>
        <translation>This card is {name}&apos;s; the applicant entered is someone else</translation>
    </message>
    <message>
        <source>Đổi người nộp</source>
        <translation>Change the applicant</translation>
    </message>
    <message>
        <source>, Ctrl+Z bỏ</source>
        <translation>, Ctrl+Z undoes</translation>
    </message>
</context>
<context>
    <name>ChecksCard</name>
    <message>
        <source>Trước khi trả lời</source>
        <translation>Before you answer</translation>
    </message>
    <message>
        <source>Kiểm tra</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Lý do đã ghi: {text}</source>
        <translation>Reason given: {text}</translation>
    </message>
    <message>
        <source>Đủ giấy tờ theo danh mục, không có gì phải lưu ý</source>
        <translation>All papers of the catalogue are there, nothing to look at</translation>
    </message>
    <message>
        <source>Đã yêu cầu bổ sung: {names}. {reason}</source>
        <translation>Asked for: {names}. {reason}</translation>
    </message>
    <message>
        <source>Công dân viết: {text}</source>
        <translation>The citizen wrote: {text}</translation>
    </message>
</context>
<context>
    <name>ColumnHelpView</name>
    <message>
        <source>Cột</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Cần có</source>
        <translation>Needed</translation>
    </message>
    <message>
        <source>Tên khác cũng đọc được</source>
        <translation>Other names accepted</translation>
    </message>
    <message>
        <source>Ghi gì</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Các cột đọc được</source>
        <translation>Columns read</translation>
    </message>
    <message>
        <source>Kéo tệp thả vào đây, hoặc bấm F9 để chọn. Cột mang tên này tự nhận, cột khác gán tay.</source>
        <translation>Drop a file here, or choose one with F9. Columns of these names are known, others are assigned by hand.</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>{columns} cột, {rows} dòng · tờ “{sheet}”</source>
        <translation>{columns} columns, {rows} rows · sheet “{sheet}”</translation>
    </message>
    <message>
        <source>Chưa có cột {fields}.</source>
        <translation>No column for {fields} yet.</translation>
    </message>
    <message>
        <source>Tệp còn tờ {names} chưa đọc.</source>
        <translation>The file has more sheets, not read: {names}.</translation>
    </message>
    <message>
        <source>Nhớ cách gán này cho tệp cùng tên cột.</source>
        <translation>This is remembered for files with the same columns.</translation>
    </message>
    <message>
        <source>Không dùng cột này</source>
        <translation>Do not use this column</translation>
    </message>
    <message>
        <source>Mục cho cột “{title}”</source>
        <translation>Field for the column “{title}”</translation>
    </message>
    <message>
        <source>(trống)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>“{text}” là</source>
        <translation>“{text}” is</translation>
    </message>
    <message>
        <source>Đã gán cột</source>
        <translation>Column assigned</translation>
    </message>
    <message>
        <source>Đã chọn cho “{text}”, {rows} dòng</source>
        <translation>Chosen for “{text}”, {rows} rows</translation>
    </message>
</context>
<context>
    <name>ColumnsView</name>
    <message>
        <source>{count} dòng nhận được ngay</source>
        <translation>Rows that can be received now: {count}</translation>
    </message>
    <message>
        <source>{count} dòng cần xem</source>
        <translation>Rows to look at: {count}</translation>
    </message>
    <message>
        <source>{count} dòng chưa nhận được</source>
        <translation>Rows that cannot be received yet: {count}</translation>
    </message>
    <message>
        <source>{title} · Enter chọn mục · Ctrl+Z bỏ một lần gán</source>
        <translation>{title} · Enter chooses the field · Ctrl+Z undoes one assignment</translation>
    </message>
    <message>
        <source>Khi đã gán đủ</source>
        <translation>Once all are assigned</translation>
    </message>
</context>
<context>
    <name>CorrectPanel</name>
    <message>
        <source>Sửa hồ sơ</source>
        <translation>Correct the dossier</translation>
    </message>
    <message>
        <source>↑ ↓ chọn mục, Enter sang mục sau, F9 sửa</source>
        <translation>↑ ↓ choose the field, Enter for the next, F9 corrects</translation>
    </message>
    <message>
        <source>Sửa thành</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>Chỗ khác nhau</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Chưa sửa mục nào</source>
        <translation>Nothing corrected yet</translation>
    </message>
    <message>
        <source>Còn thiếu: {field}</source>
        <translation>Still missing: {field}</translation>
    </message>
    <message>
        <source>Sửa, in giấy hẹn bản sửa</source>
        <translation>Correct, print the receipt anew</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Đúng, {verb}</source>
        <translation>Yes, {verb}</translation>
    </message>
    <message>
        <source>{field} sửa thành</source>
        <translation>{field} becomes</translation>
    </message>
    <message>
        <source>chưa đúng</source>
        <translation>not right</translation>
    </message>
</context>
<context>
    <name>CorrectSide</name>
    <message>
        <source>Công dân làm mất giấy hẹn</source>
        <translation>The citizen lost the receipt</translation>
    </message>
    <message>
        <source>Vì sao sửa</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Nhập sai tại quầy</source>
        <translation>Mistyped at the counter</translation>
    </message>
    <message>
        <source>Công dân báo sai</source>
        <translation>The citizen said it wrong</translation>
    </message>
    <message>
        <source>Thẻ đọc sai dấu</source>
        <translation>Marks misread from the card</translation>
    </message>
    <message>
        <source>Lý do khác (ghi ở dưới)</source>
        <translation>Another reason (write below)</translation>
    </message>
    <message>
        <source>Lý do khác</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>Giấy hẹn cũ</source>
        <translation>Old receipt</translation>
    </message>
    <message>
        <source>Đã thu lại</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>Chưa thu lại, đã báo công dân</source>
        <translation>Not taken back, citizen told</translation>
    </message>
    <message>
        <source>Giám sát</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Mật khẩu của giám sát</source>
        <translation>Supervisor&apos;s password</translation>
    </message>
    <message>
        <source>Giám sát ký tại đây</source>
        <translation>A supervisor signs here</translation>
    </message>
    <message>
        <source>Mật khẩu</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Sẽ xảy ra khi bấm F9</source>
        <translation>What F9 does</translation>
    </message>
    <message>
        <source>lý do sửa</source>
        <translation>the reason</translation>
    </message>
    <message>
        <source>giấy hẹn cũ thu lại chưa</source>
        <translation>whether the old receipt was taken back</translation>
    </message>
    <message>
        <source>giám sát ký, quầy chưa có giám sát</source>
        <translation>a supervisor&apos;s signature; this desk has no supervisor</translation>
    </message>
    <message>
        <source>giám sát ký</source>
        <translation>a supervisor&apos;s signature</translation>
    </message>
    <message>
        <source>Diễn biến ghi: {changed}, người sửa, lý do</source>
        <translation>The timeline notes: {changed}, who and why</translation>
    </message>
    <message>
        <source>Giấy hẹn in {printed} hết hiệu lực. In bản sửa, cùng mã</source>
        <translation>The receipt printed {printed} is void. A new one is printed, same code</translation>
    </message>
    <message>
        <source>Xin lại bản cũ. Không có thì chọn “Chưa thu lại”</source>
        <translation>Ask for the old one. Without it choose “Not taken back”</translation>
    </message>
    <message>
        <source>Mã, hẹn trả và lệ phí không đổi</source>
        <translation>Code, due date and fees stay</translation>
    </message>
</context>
<context>
    <name>DaysPanel</name>
    <message>
        <source>Từng ngày của thời hạn</source>
        <translation>The term day by day</translation>
    </message>
    <message>
        <source>↑ ↓ xem từng ngày, F9 hoặc Esc đóng</source>
        <translation>↑ ↓ goes through the days, F9 or Esc closes</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Tính</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>Vì</source>
        <translation>Because</translation>
    </message>
    <message>
        <source>Tạm dừng rồi chạy tiếp: {pause}. Tính lại từ đầu: {restart}.</source>
        <translation>Paused and going on: {pause}. Counted anew: {restart}.</translation>
    </message>
    <message>
        <source>Đóng bảng số</source>
        <translation>Close the table</translation>
    </message>
</context>
<context>
    <name>DeadlineCard</name>
    <message>
        <source>Hẹn trả kết quả</source>
        <translation>Result due</translation>
    </message>
    <message>
        <source>Vì sao ngày này</source>
        <translation>Why this date</translation>
    </message>
    <message>
        <source>Ngày hẹn</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>chưa đúng</source>
        <translation>not right</translation>
    </message>
    <message>
        <source>xem lại</source>
        <translation>check</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Lý do hẹn ngày này</source>
        <translation>Reason for this date</translation>
    </message>
    <message>
        <source>Cơ quan giải quyết báo sau</source>
        <translation>The agency will set the date</translation>
    </message>
    <message>
        <source>Muộn nhất {moment}</source>
        <translation>At the latest {moment}</translation>
    </message>
    <message>
        <source>Chọn thủ tục để tính ngày</source>
        <translation>Choose a procedure to get the date</translation>
    </message>
    <message>
        <source>Chưa có ngày</source>
        <translation>No date yet</translation>
    </message>
</context>
<context>
    <name>DeclineEditor</name>
    <message>
        <source>Từ chối tiếp nhận</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>Enter: thêm câu vào lý do   Tab: viết thêm</source>
        <translation>Enter: add the sentence   Tab: write more</translation>
    </message>
    <message>
        <source>Chỉ thiếu giấy thì nên yêu cầu bổ sung (Ctrl+B). Từ chối là hết hồ sơ này, công dân phải nộp hồ sơ mới.</source>
        <translation>If papers are missing, better ask for them (Ctrl+B). Declining ends this dossier; the citizen has to file a new one.</translation>
    </message>
    <message>
        <source>Lý do có sẵn</source>
        <translation>Frequent reasons</translation>
    </message>
    <message>
        <source>Lý do ghi trên thông báo (công dân đọc)</source>
        <translation>Reason on the notice (the citizen reads it)</translation>
    </message>
    <message>
        <source>Lý do từ chối</source>
        <translation>Reason of the refusal</translation>
    </message>
    <message>
        <source>Nêu căn cứ, và hướng dẫn công dân làm gì tiếp</source>
        <translation>Name the basis, and what the citizen can do next</translation>
    </message>
    <message>
        <source>Ghi lý do từ chối</source>
        <translation>Enter the reason</translation>
    </message>
    <message>
        <source>Lý do dài quá {over} ký tự. Viết gọn lại.</source>
        <translation>The reason is too long by {over}. Shorten it.</translation>
    </message>
</context>
<context>
    <name>DeliveryCard</name>
    <message>
        <source>Nhận kết quả</source>
        <translation>Result delivery</translation>
    </message>
    <message>
        <source>Tại Bộ phận Một cửa</source>
        <translation>At the one-stop office</translation>
    </message>
    <message>
        <source>Qua bưu chính</source>
        <translation>By post</translation>
    </message>
    <message>
        <source>Bản điện tử, kho dữ liệu cá nhân</source>
        <translation>Electronic copy, personal data store</translation>
    </message>
    <message>
        <source>Địa chỉ nhận</source>
        <translation>Delivery address</translation>
    </message>
</context>
<context>
    <name>DeskWatch</name>
    <message>
        <source>Đã biết</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Đồng hồ của máy chậm hơn việc gần nhất, {moment}. Chỉnh lại giờ máy.</source>
        <translation>The clock is behind the last work here, {moment}. Set the clock.</translation>
    </message>
    <message>
        <source>Chỉ còn {count} mã cho hôm nay. Nối mạng để nhận thêm, hoặc báo quản lý.</source>
        <translation>Codes left for today: {count}. Connect to get more, or tell the manager.</translation>
    </message>
    <message>
        <source>Quầy chỉ có mã đến hết {day}. Nối mạng để nhận thêm, hoặc báo quản lý.</source>
        <translation>The desk has codes only until {day}. Connect to get more, or tell the manager.</translation>
    </message>
</context>
<context>
    <name>DetailCard</name>
    <message>
        <source>Lý do bỏ tệp</source>
        <translation>Why the file is given up</translation>
    </message>
    <message>
        <source>Việc đang chọn</source>
        <translation>The current one</translation>
    </message>
    <message>
        <source>Chọn một cách, rồi bấm F9</source>
        <translation>Choose one, then press F9</translation>
    </message>
    <message>
        <source>Cách xử lý</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>{name} đã chọn “{choice}”, chờ cổng xác nhận.</source>
        <translation>{name} chose “{choice}”; waiting for the portal.</translation>
    </message>
    <message>
        <source>Việc này do phụ trách xác nhận. Ctrl+K chuyển phụ trách.</source>
        <translation>The supervisor confirms this. Ctrl+K passes it on.</translation>
    </message>
    <message>
        <source>{name} đã chuyển phụ trách xem.</source>
        <translation>{name} has passed it to the supervisor.</translation>
    </message>
    <message>
        <source>Cả hai giá trị đều giữ trong diễn biến, chọn cách nào cũng không mất.</source>
        <translation>Both values stay in the history, whatever you choose.</translation>
    </message>
</context>
<context>
    <name>DossierFrame</name>
    <message>
        <source>{at}/{of} trong danh sách</source>
        <translation>{at}/{of} in the list</translation>
    </message>
    <message>
        <source>Đọc lại</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Hồ sơ kế tiếp</source>
        <translation>Next dossier</translation>
    </message>
    <message>
        <source>Hồ sơ trước</source>
        <translation>Previous dossier</translation>
    </message>
    <message>
        <source>Đã xem lại</source>
        <translation>I have looked</translation>
    </message>
    <message>
        <source>Đây là hồ sơ cuối danh sách</source>
        <translation>This is the last dossier of the list</translation>
    </message>
    <message>
        <source>Đây là hồ sơ đầu danh sách</source>
        <translation>This is the first dossier of the list</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>Hồ sơ</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Quét giấy tờ</source>
        <translation>Scan papers</translation>
    </message>
    <message>
        <source>Hồ sơ cùng mã</source>
        <translation>Dossiers with this code</translation>
    </message>
    <message>
        <source>Đính kèm {count} tệp</source>
        <translation>Attach files ({count})</translation>
    </message>
    <message>
        <source>Chọn tệp để đính kèm</source>
        <translation>Choose files to attach</translation>
    </message>
    <message>
        <source>Trang hồ sơ trực tuyến</source>
        <translation>Page of the online dossier</translation>
    </message>
    <message>
        <source>Hai hồ sơ mang mã này. Chọn đúng người rồi Enter.</source>
        <translation>Two dossiers have this code. Select the right person, then press Enter.</translation>
    </message>
</context>
<context>
    <name>DossierView</name>
    <message>
        <source>Diễn biến theo loại</source>
        <translation>Events by kind</translation>
    </message>
    <message>
        <source>{count} diễn biến</source>
        <translation>Events: {count}</translation>
    </message>
</context>
<context>
    <name>DraftPanel</name>
    <message>
        <source>Trình ký</source>
        <translation>Submit for signature</translation>
    </message>
    <message>
        <source>Trình gì</source>
        <translation>What is submitted</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Văn bản từ chối giải quyết</source>
        <translation>Letter of refusal</translation>
    </message>
    <message>
        <source>Tên văn bản</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Tệp kết quả</source>
        <translation>File of the result</translation>
    </message>
    <message>
        <source>Người ký cần biết</source>
        <translation>What the signer should know</translation>
    </message>
    <message>
        <source>Văn bản giấy, không có tệp</source>
        <translation>On paper, without a file</translation>
    </message>
</context>
<context>
    <name>DraftThrowing</name>
    <message>
        <source>Đã bỏ nháp</source>
        <translation>Draft thrown away</translation>
    </message>
    <message>
        <source>Đã bỏ {count} nháp</source>
        <translation>Drafts thrown away: {count}</translation>
    </message>
</context>
<context>
    <name>DraftTrouble</name>
    <message>
        <source>Chữ đã gõ chưa vào đĩa, chương trình đang giữ. {why}</source>
        <translation>What was typed is not on the disk yet, the program holds it. {why}</translation>
    </message>
    <message>
        <source>Thử lưu lại</source>
        <translation>Try to save again</translation>
    </message>
</context>
<context>
    <name>Drafting</name>
    <message>
        <source>Đã lưu nháp</source>
        <translation>Draft saved</translation>
    </message>
</context>
<context>
    <name>ElsewhereCard</name>
    <message>
        <source>Gửi tới</source>
        <translation>Goes to</translation>
    </message>
    <message>
        <source>Gửi thêm nơi này, cùng lúc</source>
        <translation>Goes there too, at once</translation>
    </message>
    <message>
        <source>Nơi này xong trước ngày</source>
        <translation>That unit is done by</translation>
    </message>
    <message>
        <source>ngày/tháng</source>
        <translation>day/month</translation>
    </message>
    <message>
        <source>Nơi này xong trước ngày (nếu có)</source>
        <translation>That unit is done by (if any)</translation>
    </message>
    <message>
        <source>Ghi nơi nhận</source>
        <translation>Set the unit</translation>
    </message>
    <message>
        <source>{serial}, {name} gửi đi đâu?</source>
        <translation>Where does {serial}, {name} go?</translation>
    </message>
    <message>
        <source>chưa đúng</source>
        <translation>not right</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>Hiện</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Thông tin hồ sơ</source>
        <translation>About the dossier</translation>
    </message>
    <message>
        <source>Che</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Che số định danh</source>
        <translation>Hide ID number</translation>
    </message>
    <message>
        <source>Hiện số định danh</source>
        <translation>Show ID number</translation>
    </message>
</context>
<context>
    <name>FeePanel</name>
    <message>
        <source>Thu phí, lệ phí</source>
        <translation>Take fees and charges</translation>
    </message>
    <message>
        <source>Nhận đủ tiền rồi bấm F9; khoản đã thu không bỏ được ở đây</source>
        <translation>Take the full amount, then press F9; it cannot be undone here</translation>
    </message>
    <message>
        <source>Hình thức thu</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Tiền mặt</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Chuyển khoản</source>
        <translation>Bank transfer</translation>
    </message>
    <message>
        <source>Đã thu {money}</source>
        <translation>{money} received</translation>
    </message>
</context>
<context>
    <name>FeesCard</name>
    <message>
        <source>Phí, lệ phí</source>
        <translation>Fees and charges</translation>
    </message>
    <message>
        <source>Hình thức thu</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Thu tiền mặt ngay</source>
        <translation>Cash now</translation>
    </message>
    <message>
        <source>Thu sau</source>
        <translation>Pay later</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>unclear</translation>
    </message>
    <message>
        <source>theo thông báo</source>
        <translation>by notice</translation>
    </message>
</context>
<context>
    <name>FileView</name>
    <message>
        <source>Xem tệp</source>
        <translation>View file</translation>
    </message>
    <message>
        <source>Đang mở tệp…</source>
        <translation>Opening the file…</translation>
    </message>
</context>
<context>
    <name>FilesPane</name>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Loại, cỡ</source>
        <translation>Kind, size</translation>
    </message>
    <message>
        <source>Ở quầy</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>Tệp công dân nộp</source>
        <translation>Files of the citizen</translation>
    </message>
    <message>
        <source>Công dân không kèm tệp nào.</source>
        <translation>The citizen attached no file.</translation>
    </message>
    <message>
        <source>{count} tệp</source>
        <translation>Files: {count}</translation>
    </message>
    <message>
        <source>Chờ tệp: {name} chưa về đến quầy này.
Có mạng thì máy tải tiếp và hiện ở đây.</source>
        <translation>Waiting for the file: {name} has not reached this desk yet.
With a link it goes on loading and appears here.</translation>
    </message>
    <message>
        <source>Tệp này không mở được. Xem trên cổng, hoặc yêu cầu công dân nộp lại.</source>
        <translation>This file cannot be opened. Look on the portal, or ask the citizen to send it again.</translation>
    </message>
</context>
<context>
    <name>FormDraft</name>
    <message>
        <source>Hồ sơ mới</source>
        <translation>New dossier</translation>
    </message>
    <message>
        <source>Nhận lại, rút hồ sơ {code} khi bấm F9</source>
        <translation>Received anew; F9 withdraws dossier {code}</translation>
    </message>
    <message>
        <source>Tiếp nhận và in giấy hẹn</source>
        <translation>Receive and print the receipt</translation>
    </message>
    <message>
        <source>Rút hồ sơ cũ, nhận mới và in</source>
        <translation>Withdraw the old one, receive and print</translation>
    </message>
</context>
<context>
    <name>GateCard</name>
    <message>
        <source>Quầy Một cửa</source>
        <translation>One-stop desk</translation>
    </message>
    <message>
        <source>Đúng, hôm nay là ngày này</source>
        <translation>Yes, this is today&apos;s date</translation>
    </message>
    <message>
        <source>Đăng nhập</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Cán bộ</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Gõ tên hoặc chữ đầu</source>
        <translation>Type a name or initials</translation>
    </message>
    <message>
        <source>Không thấy tên này ở quầy</source>
        <translation>No such name at this desk</translation>
    </message>
    <message>
        <source>Mật khẩu</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Cán bộ khác đăng nhập</source>
        <translation>Another officer</translation>
    </message>
    <message>
        <source>Đã khóa: {name}</source>
        <translation>Locked: {name}</translation>
    </message>
    <message>
        <source>Mở khóa</source>
        <translation>Unlock</translation>
    </message>
</context>
<context>
    <name>Giving</name>
    <message>
        <source>Chọn hết</source>
        <translation>Tick all</translation>
    </message>
    <message>
        <source>Nhận bàn giao</source>
        <translation>Take up</translation>
    </message>
    <message>
        <source>Phiếu đã lập</source>
        <translation>Slips made</translation>
    </message>
    <message>
        <source>Đổi nơi nhận</source>
        <translation>Other unit</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>{code}: {why} Chưa lập phiếu nào.</source>
        <translation>{code}: {why} No slip was made.</translation>
    </message>
</context>
<context>
    <name>GuidancePanel</name>
    <message>
        <source>Giấy tờ khác</source>
        <translation>Another paper</translation>
    </message>
    <message>
        <source>Giấy tờ khác, Enter để thêm</source>
        <translation>Another paper, Enter adds it</translation>
    </message>
    <message>
        <source>Lý do có sẵn</source>
        <translation>Ready reasons</translation>
    </message>
    <message>
        <source>Lý do, hướng dẫn</source>
        <translation>Reason, guidance</translation>
    </message>
    <message>
        <source>Lý do và hướng dẫn cho công dân</source>
        <translation>Reason and guidance for the citizen</translation>
    </message>
    <message>
        <source>Hướng dẫn, chưa nhận</source>
        <translation>Guidance, nothing received</translation>
    </message>
    <message>
        <source>Từ chối nhận tại quầy</source>
        <translation>Refuse at the counter</translation>
    </message>
    <message>
        <source>Dấu cách: chọn   Phím số: số bản   ← →: cột</source>
        <translation>Space: pick   Digits: copies   ← →: column</translation>
    </message>
    <message>
        <source>Enter: thêm câu vào lý do   Tab: viết thêm</source>
        <translation>Enter: add the sentence to the reason   Tab: write more</translation>
    </message>
    <message>
        <source>Nói đủ một lần mọi thứ còn thiếu. Phiếu không có mã, phần đã gõ vẫn là nháp.</source>
        <translation>Name everything missing at once. The form has no code; what was typed stays a draft.</translation>
    </message>
    <message>
        <source>Chỉ thiếu giấy thì hướng dẫn (Ctrl+B). Phiếu từ chối không có mã.</source>
        <translation>If only papers are missing, give guidance (Ctrl+B). The refusal has no code.</translation>
    </message>
    <message>
        <source>Từ chối, in phiếu mẫu 03</source>
        <translation>Refuse, print form 03</translation>
    </message>
    <message>
        <source>Ghi lý do từ chối</source>
        <translation>Write the reason of the refusal</translation>
    </message>
    <message>
        <source>Chọn giấy tờ còn thiếu</source>
        <translation>Pick what is missing</translation>
    </message>
    <message>
        <source>In phiếu hướng dẫn, {count} giấy tờ</source>
        <translation>Print the guidance, papers: {count}</translation>
    </message>
    <message>
        <source>Lý do dài quá {over} ký tự. Viết gọn lại.</source>
        <translation>The reason is too long by {over}. Shorten it.</translation>
    </message>
</context>
<context>
    <name>Guiding</name>
    <message>
        <source>Hướng dẫn, chưa nhận</source>
        <translation>Guidance, nothing received</translation>
    </message>
    <message>
        <source>Từ chối nhận tại quầy</source>
        <translation>Refuse at the counter</translation>
    </message>
    <message>
        <source>Chọn thủ tục trước, rồi hướng dẫn hoặc từ chối</source>
        <translation>Choose the procedure first, then guide or refuse</translation>
    </message>
    <message>
        <source>Đã ghi. {printed}</source>
        <translation>Recorded. {printed}</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Esc đóng</source>
        <translation>Esc closes</translation>
    </message>
</context>
<context>
    <name>LeftPane</name>
    <message>
        <source>Tờ khai điện tử</source>
        <translation>E-form</translation>
    </message>
    <message>
        <source>↑ ↓ cuộn tờ khai, F6 sang tệp</source>
        <translation>↑ ↓ scroll, F6 to the files</translation>
    </message>
</context>
<context>
    <name>LinkCard</name>
    <message>
        <source>Liên lạc với cổng</source>
        <translation>Link to the portal</translation>
    </message>
</context>
<context>
    <name>ListSide</name>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Trả kết quả đang chọn</source>
        <translation>Return the result in the current row</translation>
    </message>
    <message>
        <source>Đọc lại</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Ghi đã phát, đã trả kết quả</source>
        <translation>Record as delivered, result returned</translation>
    </message>
    <message>
        <source>Ghi phát chưa được</source>
        <translation>Record a failed delivery</translation>
    </message>
    <message>
        <source>Ghi trả về quầy</source>
        <translation>Record as back at the counter</translation>
    </message>
    <message>
        <source>Ghi đã gọi, gửi lại</source>
        <translation>Record the call, send again</translation>
    </message>
    <message>
        <source>Ghi đã gọi, sẽ đến lấy</source>
        <translation>Record the call, will collect</translation>
    </message>
    <message>
        <source>Ghi chưa gọi được</source>
        <translation>Record: not reached</translation>
    </message>
    <message>
        <source>Giao bưu tá {count} túi</source>
        <translation>Hand to the postman: {count}</translation>
    </message>
    <message>
        <source>Trả {count} bản điện tử</source>
        <translation>Release files: {count}</translation>
    </message>
    <message>
        <source>Chọn điều bưu điện báo</source>
        <translation>Choose what the post says</translation>
    </message>
    <message>
        <source>Trả kết quả này</source>
        <translation>Return this result</translation>
    </message>
    <message>
        <source>Quét giấy hẹn</source>
        <translation>Scan a receipt</translation>
    </message>
    <message>
        <source>{count} bưu gửi, việc gấp trước</source>
        <translation>Parcels: {count}, most urgent first</translation>
    </message>
    <message>
        <source>{count} kết quả, chờ lâu đứng trước</source>
        <translation>Results: {count}, longest wait first</translation>
    </message>
    <message>
        <source>Quét mã trên túi bưu gửi để gắn vào dòng đang chọn</source>
        <translation>Scan the number on the bag to put it on the current row</translation>
    </message>
    <message>
        <source>Không còn kết quả nào chờ ở quầy. Quét giấy hẹn để mở.</source>
        <translation>No result waits at the counter. Scan a receipt to open it.</translation>
    </message>
    <message>
        <source>Không có bưu gửi nào chờ.</source>
        <translation>No parcel waits.</translation>
    </message>
    <message>
        <source>Không có bản điện tử nào chờ trả.</source>
        <translation>No file waits to be released.</translation>
    </message>
    <message>
        <source>Không có kết quả nào chờ lấy quá 3 ngày.</source>
        <translation>No result has waited for more than 3 days.</translation>
    </message>
    <message>
        <source>Đã trả {count} bản điện tử</source>
        <translation>Files released: {count}</translation>
    </message>
    <message>
        <source>Đã giao bưu tá {count} túi</source>
        <translation>Handed to the postman: {count}</translation>
    </message>
    <message>
        <source>Đã ghi lần gọi</source>
        <translation>Call recorded</translation>
    </message>
    <message>
        <source>Đã ghi túi {parcel}</source>
        <translation>Bag {parcel} recorded</translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>Enter: tới điều thứ nhất · F9: đúng như vậy</source>
        <translation>Enter: to the first of them · F9: that is right</translation>
    </message>
    <message>
        <source>và {count} điều nữa</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>Xem {count} điều, rồi bấm F9 lần nữa</source>
        <translation>To look at: {count}, then press F9 again</translation>
    </message>
</context>
<context>
    <name>Looking</name>
    <message>
        <source>Xem {count} điều trước khi tiếp nhận</source>
        <translation>To look at before receiving: {count}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Quầy Một cửa</source>
        <translation>One-stop desk</translation>
    </message>
    <message>
        <source>Phím tắt của trang {page}</source>
        <translation>Keys on this page: {page}</translation>
    </message>
</context>
<context>
    <name>MandateForm</name>
    <message>
        <source>Thêm ủy quyền ký</source>
        <translation>Add a mandate to sign</translation>
    </message>
    <message>
        <source>Hết hiệu lực từ ngày</source>
        <translation>Ends on</translation>
    </message>
    <message>
        <source>Người ký thay</source>
        <translation>Deputy</translation>
    </message>
    <message>
        <source>Ký thay cho</source>
        <translation>Signs for</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Đến hết ngày</source>
        <translation>Through</translation>
    </message>
    <message>
        <source>Căn cứ</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Văn bản ủy quyền: số, ngày, cơ quan</source>
        <translation>Written mandate: number, date, issuer</translation>
    </message>
    <message>
        <source>chưa chọn</source>
        <translation>not chosen</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>missing</translation>
    </message>
</context>
<context>
    <name>MessageView</name>
    <message>
        <source>Lời báo</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Chép lời nhắn</source>
        <translation>Copy the message</translation>
    </message>
    <message>
        <source>Chép không dấu</source>
        <translation>Copy without diacritics</translation>
    </message>
    <message>
        <source>Đã chép, dán vào chỗ nhắn tin</source>
        <translation>Copied, paste it where you text</translation>
    </message>
    <message>
        <source>{count} ký tự: {parts} tin có dấu, {plain} tin không dấu</source>
        <translation>Characters: {count}. Texts with diacritics: {parts}, without: {plain}</translation>
    </message>
    <message>
        <source>In giấy báo</source>
        <translation>Print the letter</translation>
    </message>
</context>
<context>
    <name>MomentFields</name>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>giờ:phút</source>
        <translation>hour:minute</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>chưa đúng</source>
        <translation>not right</translation>
    </message>
    <message>
        <source>cần dạng 09:40</source>
        <translation>write as 09:40</translation>
    </message>
</context>
<context>
    <name>MoneyCard</name>
    <message>
        <source>3. Tiền</source>
        <translation>3. Money</translation>
    </message>
    <message>
        <source>Phải thu</source>
        <translation>To be paid</translation>
    </message>
    <message>
        <source>Đã thu</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Còn thu</source>
        <translation>Still due</translation>
    </message>
    <message>
        <source>Thu ngân thu trước khi trả</source>
        <translation>A cashier takes it before the result is returned</translation>
    </message>
    <message>
        <source>còn thu {money}</source>
        <translation>{money} still due</translation>
    </message>
    <message>
        <source>đã thu đủ</source>
        <translation>paid in full</translation>
    </message>
    <message>
        <source>không thu</source>
        <translation>nothing to pay</translation>
    </message>
</context>
<context>
    <name>MoreLooksCard</name>
    <message>
        <source>Lãnh đạo</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Mật khẩu của lãnh đạo</source>
        <translation>Supervisor&apos;s password</translation>
    </message>
    <message>
        <source>Mở thêm hôm nay</source>
        <translation>Allow more today</translation>
    </message>
</context>
<context>
    <name>Nav</name>
    <message>
        <source>Các trang</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Tài khoản này không có trang {page}</source>
        <translation>This account has no page {page}</translation>
    </message>
</context>
<context>
    <name>NotReadyCard</name>
    <message>
        <source>Chưa có kết quả</source>
        <translation>No result yet</translation>
    </message>
    <message>
        <source>Giấy kết quả đã tới quầy mà máy chưa có? Ghi những gì đứng trên giấy.</source>
        <translation>The result is here on paper and the machine has none? Record what stands on it.</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Số văn bản</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>Ngày ký</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>ngày/tháng</source>
        <translation>day/month</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Là văn bản từ chối giải quyết</source>
        <translation>It is a letter of refusal</translation>
    </message>
    <message>
        <source>Kết quả, mỗi giấy cách nhau dấu ;</source>
        <translation>Result, papers parted by ;</translation>
    </message>
    <message>
        <source>chưa đúng</source>
        <translation>not right</translation>
    </message>
</context>
<context>
    <name>NotePanel</name>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>F9 lưu, Esc để sau; nội dung đang gõ vẫn được giữ</source>
        <translation>F9 saves, Esc leaves it for later; your text is kept</translation>
    </message>
    <message>
        <source>Lưu ghi chú</source>
        <translation>Save note</translation>
    </message>
    <message>
        <source>Ghi chú dài quá {over} ký tự. Viết gọn lại.</source>
        <translation>The note is too long by {over}. Shorten it.</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>Dữ liệu của cơ quan</source>
        <translation>Office data</translation>
    </message>
    <message>
        <source>Cơ quan</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Thêm mới</source>
        <translation>Add another</translation>
    </message>
    <message>
        <source>Kết thúc</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Bỏ bản ghi nhầm</source>
        <translation>Withdraw a mistake</translation>
    </message>
    <message>
        <source>Gửi lên cổng</source>
        <translation>Send to the portal</translation>
    </message>
    <message>
        <source>Đọc lại</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Ghi ủy quyền ký</source>
        <translation>Record the mandate</translation>
    </message>
    <message>
        <source>Ghi sự cố</source>
        <translation>Record the outage</translation>
    </message>
    <message>
        <source>Ghi kết thúc</source>
        <translation>Record the end</translation>
    </message>
    <message>
        <source>Bỏ bản ghi</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Ủy quyền ký</source>
        <translation>Mandates to sign</translation>
    </message>
    <message>
        <source>Sự cố, gián đoạn</source>
        <translation>Outages</translation>
    </message>
    <message>
        <source>Quầy làm việc một mình: ghi ở máy này. Nối cổng rồi thì gửi lên.</source>
        <translation>This desk works alone: recorded on this machine. Send it once there is a portal.</translation>
    </message>
    <message>
        <source>Ghi tại cổng, các quầy của cơ quan nhận ở lần đồng bộ sau.</source>
        <translation>Recorded at the portal; the desks of the office get it at their next sync.</translation>
    </message>
    <message>
        <source>Chưa có mạng. Gõ trước được, có mạng thì bấm F9 để ghi.</source>
        <translation>No connection. You can type now and press F9 once there is one.</translation>
    </message>
    <message>
        <source>Đã ghi</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>Đã ghi kết thúc</source>
        <translation>End recorded</translation>
    </message>
    <message>
        <source>Đã bỏ bản ghi nhầm</source>
        <translation>Mistake withdrawn</translation>
    </message>
    <message>
        <source>Cổng đã nhận</source>
        <translation>The portal has it</translation>
    </message>
</context>
<context>
    <name>OnlineHead</name>
    <message>
        <source>{procedure} · {code} · nộp trực tuyến {moment}</source>
        <translation>{procedure} · {code} · filed online {moment}</translation>
    </message>
</context>
<context>
    <name>OnlinePage</name>
    <message>
        <source>Hồ sơ trực tuyến</source>
        <translation>Online dossier</translation>
    </message>
    <message>
        <source>Tài khoản này không có bước tiếp</source>
        <translation>This account has no next step</translation>
    </message>
    <message>
        <source>Tệp kế tiếp</source>
        <translation>Next file</translation>
    </message>
</context>
<context>
    <name>OnlineView</name>
    <message>
        <source>In lại giấy cho công dân</source>
        <translation>Print the citizen&apos;s form again</translation>
    </message>
</context>
<context>
    <name>OrganisationFields</name>
    <message>
        <source>Mã số thuế</source>
        <translation>Tax code</translation>
    </message>
    <message>
        <source>Tên tổ chức</source>
        <translation>Name of the organisation</translation>
    </message>
    <message>
        <source>Điện thoại tổ chức</source>
        <translation>Telephone of the organisation</translation>
    </message>
    <message>
        <source>Địa chỉ trụ sở</source>
        <translation>Address of the head office</translation>
    </message>
    <message>
        <source>Xã, phường, tỉnh của trụ sở</source>
        <translation>Commune and province of the head office</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Xã, phường, tỉnh</source>
        <translation>Commune or ward, province</translation>
    </message>
    <message>
        <source>chưa đúng</source>
        <translation>not right</translation>
    </message>
    <message>
        <source>xem lại</source>
        <translation>check</translation>
    </message>
</context>
<context>
    <name>OutageForm</name>
    <message>
        <source>Thêm sự cố, gián đoạn</source>
        <translation>Add an outage</translation>
    </message>
    <message>
        <source>Hết sự cố ngày</source>
        <translation>Ended on</translation>
    </message>
    <message>
        <source>Hồ sơ của</source>
        <translation>Dossiers of</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Từ lúc</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Đến ngày (chưa hết: để trống)</source>
        <translation>Until (empty while it lasts)</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Mất điện, mất đường truyền, phần mềm dừng</source>
        <translation>Power cut, line down, software stopped</translation>
    </message>
    <message>
        <source>Căn cứ (nếu có)</source>
        <translation>Basis (if any)</translation>
    </message>
    <message>
        <source>Thông báo: số, ngày</source>
        <translation>Notice: number, date</translation>
    </message>
    <message>
        <source>Mọi cơ quan của bộ phận này</source>
        <translation>All agencies of this office</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>missing</translation>
    </message>
</context>
<context>
    <name>OwedPanel</name>
    <message>
        <source>Nhận giấy còn thiếu</source>
        <translation>Receive missing papers</translation>
    </message>
    <message>
        <source>↑ ↓ chuyển, dấu cách đánh dấu giấy đã nộp, rồi F9</source>
        <translation>↑ ↓ move, Space ticks a paper handed in, then F9</translation>
    </message>
    <message>
        <source>Nhận {count} giấy</source>
        <translation>Receive papers ({count})</translation>
    </message>
</context>
<context>
    <name>OwedPromise</name>
    <message>
        <source>Ngày hẹn khi còn nợ giấy</source>
        <translation>Due date while papers are owed</translation>
    </message>
    <message>
        <source>Hẹn ngày khác, ghi lý do</source>
        <translation>Set another date, with a reason</translation>
    </message>
    <message>
        <source>Đếm từ ngày nộp đủ, muộn nhất {day}</source>
        <translation>Counted from the last paper, at the latest {day}</translation>
    </message>
</context>
<context>
    <name>PaperCard</name>
    <message>
        <source>Phiếu đã ký trên giấy, ghi lại sau</source>
        <translation>Slip signed on paper, entered later</translation>
    </message>
    <message>
        <source>Ngày ký nhận</source>
        <translation>Day of signature</translation>
    </message>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>Giờ ký nhận</source>
        <translation>Hour of signature</translation>
    </message>
    <message>
        <source>giờ:phút</source>
        <translation>hour:minute</translation>
    </message>
    <message>
        <source>Ghi đúng lúc bên nhận ký trên phiếu.</source>
        <translation>As it stands on the slip beside the signature.</translation>
    </message>
    <message>
        <source>chưa đúng</source>
        <translation>not right</translation>
    </message>
    <message>
        <source>cần dạng 15:52</source>
        <translation>as in 15:52</translation>
    </message>
</context>
<context>
    <name>PaperPane</name>
    <message>
        <source>Chờ tệp: {name} chưa về đến máy này.
Có mạng thì máy tải tiếp.</source>
        <translation>Waiting for the file: {name} has not come to this machine.
It is fetched once there is a network.</translation>
    </message>
    <message>
        <source>Đề nghị gia hạn · {code}</source>
        <translation>Extension asked for · {code}</translation>
    </message>
    <message>
        <source>{title}

Bản giấy: người soạn không kèm tệp. Xem trên giấy rồi ký.</source>
        <translation>{title}

On paper: the author attached no file. Look at the paper, then sign.</translation>
    </message>
    <message>
        <source>Xin lỗi và hẹn lại ngày trả kết quả

{name}
{procedure}

Đã hẹn: {before}
Xin hẹn lại: {after}

Lý do: {reason}</source>
        <translation>Apology and a new day for the result

{name}
{procedure}

Promised: {before}
New day: {after}

Reason: {reason}</translation>
    </message>
    <message>
        <source>Tệp này không mở được. Trả lại người soạn để kèm lại.</source>
        <translation>This file does not open. Send it back to the author to attach it again.</translation>
    </message>
</context>
<context>
    <name>PapersCard</name>
    <message>
        <source>3. Giấy tờ</source>
        <translation>3. Papers</translation>
    </message>
    <message>
        <source>Khi nào nộp, hoặc vì sao</source>
        <translation>When, or why not</translation>
    </message>
    <message>
        <source>Khi nào nộp?</source>
        <translation>When will it come?</translation>
    </message>
    <message>
        <source>Chọn trường hợp để hiện danh sách giấy tờ</source>
        <translation>Choose the case to see the list of papers</translation>
    </message>
    <message>
        <source>Chọn thủ tục để hiện danh sách giấy tờ</source>
        <translation>Choose a procedure to see the list of papers</translation>
    </message>
    <message>
        <source>Ghi chú khi khai thác</source>
        <translation>Note on the database look-up</translation>
    </message>
    <message>
        <source>Dấu cách: đánh dấu   Phím số: số bản   ← →: chính, sao   Alt+↓: nguồn</source>
        <translation>Space: tick   Digits: copies   ← →: originals, copies   Alt+↓: source</translation>
    </message>
    <message>
        <source>{name}: {day} cơ quan nghỉ</source>
        <translation>{name}: the office is closed on {day}</translation>
    </message>
    <message>
        <source>{name}: {day} còn hơn 60 ngày nữa</source>
        <translation>{name}: {day} is more than 60 days away</translation>
    </message>
    <message>
        <source>Khi nào nộp? ngày/tháng</source>
        <translation>Handed in when? day/month</translation>
    </message>
    <message>
        <source>còn {count} giấy</source>
        <translation>{count} to go</translation>
    </message>
    <message>
        <source>còn nợ {count} giấy</source>
        <translation>papers owed: {count}</translation>
    </message>
    <message>
        <source>đủ</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>Ngày nộp xa hơn một năm. Xem lại năm</source>
        <translation>More than a year away. Look at the year</translation>
    </message>
    <message>
        <source>Ghi ngày nộp giấy này, như 30/11</source>
        <translation>Write when this paper comes, as 30/11</translation>
    </message>
    <message>
        <source>{day} đã qua</source>
        <translation>{day} has passed</translation>
    </message>
    <message>
        <source>{day} quá xa. Xem lại năm</source>
        <translation>{day} is too far away. Look at the year</translation>
    </message>
    <message>
        <source>Ngày nộp cần dạng 30/11</source>
        <translation>The day is written as 30/11</translation>
    </message>
</context>
<context>
    <name>PapersPanel</name>
    <message>
        <source>In giấy khác</source>
        <translation>Print another paper</translation>
    </message>
    <message>
        <source>Chọn giấy, rồi F9</source>
        <translation>Choose a paper, then F9</translation>
    </message>
    <message>
        <source>Giấy cần in</source>
        <translation>Paper to print</translation>
    </message>
    <message>
        <source>Lý do in lại</source>
        <translation>Reason for printing again</translation>
    </message>
    <message>
        <source>Giấy rách, mờ</source>
        <translation>Torn or faded</translation>
    </message>
    <message>
        <source>Làm mất giấy</source>
        <translation>Paper lost</translation>
    </message>
    <message>
        <source>Thêm một bản</source>
        <translation>One more copy</translation>
    </message>
    <message>
        <source>Có thay đổi mới</source>
        <translation>Something changed</translation>
    </message>
    <message>
        <source>In lại giấy này</source>
        <translation>Print this paper again</translation>
    </message>
    <message>
        <source>In giấy này</source>
        <translation>Print this paper</translation>
    </message>
</context>
<context>
    <name>ParcelCard</name>
    <message>
        <source>1. Gửi bưu chính</source>
        <translation>1. By post</translation>
    </message>
    <message>
        <source>Số bưu gửi</source>
        <translation>Parcel number</translation>
    </message>
    <message>
        <source>quét mã trên túi</source>
        <translation>scan the bag</translation>
    </message>
    <message>
        <source>Gửi đến</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Bưu tá thu hộ {money}</source>
        <translation>The postman collects {money}</translation>
    </message>
    <message>
        <source>Không thu hộ</source>
        <translation>Nothing to collect</translation>
    </message>
</context>
<context>
    <name>ParcelPanel</name>
    <message>
        <source>Tab: chọn cách làm</source>
        <translation>Tab: choose what to do</translation>
    </message>
    <message>
        <source>Bưu điện báo</source>
        <translation>The post says</translation>
    </message>
    <message>
        <source>Đã phát, công dân đã nhận</source>
        <translation>Delivered, the citizen has it</translation>
    </message>
    <message>
        <source>Phát chưa được</source>
        <translation>Not delivered</translation>
    </message>
    <message>
        <source>Trả về quầy</source>
        <translation>Back at the counter</translation>
    </message>
    <message>
        <source>Gọi công dân</source>
        <translation>Call the citizen</translation>
    </message>
    <message>
        <source>Đã gọi, gửi lại</source>
        <translation>Called, send again</translation>
    </message>
    <message>
        <source>Đã gọi, sẽ đến quầy lấy</source>
        <translation>Called, will collect here</translation>
    </message>
    <message>
        <source>Chưa gọi được</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>Túi {parcel}, bưu điện trả về {day}</source>
        <translation>Bag {parcel}, came back on {day}</translation>
    </message>
    <message>
        <source>Túi {parcel}, giao bưu tá {day}</source>
        <translation>Bag {parcel}, with the postman since {day}</translation>
    </message>
    <message>
        <source>đã gọi, gửi lại: quét túi mới</source>
        <translation>called, send again: scan a new bag</translation>
    </message>
    <message>
        <source>lần trước chưa gọi được</source>
        <translation>not reached last time</translation>
    </message>
    <message>
        <source>Túi {parcel}, phát chưa được {day}</source>
        <translation>Bag {parcel}, not delivered on {day}</translation>
    </message>
</context>
<context>
    <name>PassingPage</name>
    <message>
        <source>Bàn giao hồ sơ</source>
        <translation>Hand-over</translation>
    </message>
    <message>
        <source>Nhận bàn giao</source>
        <translation>Take up</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>Sinh</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Sinh (tháng, năm)</source>
        <translation>Born (month, year)</translation>
    </message>
    <message>
        <source>Sinh (năm)</source>
        <translation>Born (year)</translation>
    </message>
    <message>
        <source>{year}?</source>
        <translation>{year}?</translation>
    </message>
    <message>
        <source>chưa đúng</source>
        <translation>not right</translation>
    </message>
    <message>
        <source>xem lại</source>
        <translation>check</translation>
    </message>
    <message>
        <source>Số định danh</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Thôn, tổ, số nhà</source>
        <translation>Hamlet, house</translation>
    </message>
    <message>
        <source>Xã, phường, tỉnh</source>
        <translation>Commune, province</translation>
    </message>
</context>
<context>
    <name>PortalBar</name>
    <message>
        <source>Số này không phải của người nộp. Cổng chỉ cho xem nơi nhận, hạn trả.</source>
        <translation>This number is not the applicant&apos;s. The portal shows only the office and the due date.</translation>
    </message>
    <message>
        <source>Cổng có {count} hồ sơ. Xem đủ: gõ số định danh của công dân sau mã.</source>
        <translation>Dossiers at the portal: {count}. To see all of it, type the citizen&apos;s number after the code.</translation>
    </message>
    <message>
        <source>Cổng có {count} hồ sơ, chỉ để xem. Việc làm ở nơi nhận.</source>
        <translation>Dossiers at the portal: {count}, to look at only. The work is done where they were received.</translation>
    </message>
    <message>
        <source>Cổng có hồ sơ này, bản chương trình này chưa đọc được. Hãy cập nhật.</source>
        <translation>The portal has this dossier; this version of the program cannot read it. Update the program.</translation>
    </message>
    <message>
        <source>Cổng cũng không có hồ sơ này. Xem lại mã hoặc số.</source>
        <translation>The portal has no such dossier either. Look at the code or number again.</translation>
    </message>
    <message>
        <source>Không thấy trên máy này.</source>
        <translation>Not found on this machine.</translation>
    </message>
    <message>
        <source>Không thấy trên máy này. Khi có mạng sẽ tìm trên cổng.</source>
        <translation>Not found on this machine. The portal is asked when there is a connection.</translation>
    </message>
    <message>
        <source>Đang hỏi cổng…</source>
        <translation>Asking the portal…</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Tìm trên cổng</source>
        <translation>Search the portal</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Xem trước giấy hẹn</source>
        <translation>Receipt preview</translation>
    </message>
    <message>
        <source>trên một tờ A4</source>
        <translation>on one A4 sheet</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>{copies} liên {size} · trang {page}/{pages} · {percent} %</source>
        <translation>{copies} × {size} · page {page}/{pages} · {percent} %</translation>
    </message>
    <message>
        <source>Lưu PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Trang sau</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Trang trước</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Phóng to</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>Thu nhỏ</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Vừa chiều ngang</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>Đóng bản xem trước (Esc) rồi quét lại</source>
        <translation>Close the preview (Esc), then scan again</translation>
    </message>
    <message>
        <source>In lại giấy hẹn</source>
        <translation>Reprint receipt</translation>
    </message>
    <message>
        <source>In giấy hẹn</source>
        <translation>Print receipt</translation>
    </message>
    <message>
        <source>Lưu thành tệp PDF</source>
        <translation>Save as a PDF file</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Quầy chưa có máy in. Lần sau lưu luôn vào đây, đổi trong Thiết lập.</source>
        <translation>This desk has no printer. Next time it is saved here at once; change it in Settings.</translation>
    </message>
    <message>
        <source>Không thấy thư mục {folder}. Chọn thư mục khác.</source>
        <translation>There is no folder {folder}. Choose another one.</translation>
    </message>
</context>
<context>
    <name>ProcedureCard</name>
    <message>
        <source>1. Thủ tục</source>
        <translation>1. Procedure</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Tên, chữ đầu hoặc mã thủ tục</source>
        <translation>Name, initials or code of the procedure</translation>
    </message>
    <message>
        <source>Không thấy thủ tục nào. Thử từ khác, hoặc bấm ↓ xem thủ tục hay dùng</source>
        <translation>No procedure found. Try another word, or press ↓ for the most used</translation>
    </message>
    <message>
        <source>Trường hợp</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Nội dung thêm</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Nội dung thêm (nếu có)</source>
        <translation>Details (if any)</translation>
    </message>
    <message>
        <source>Cách nộp</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>Trực tiếp</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>Bưu chính</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Danh mục không có thủ tục nào có hiệu lực ngày {day}. Xem lại ngày của máy, hoặc nạp danh mục mới.</source>
        <translation>No procedure of the catalogue is in force on {day}. Check the date of this machine, or load a newer catalogue.</translation>
    </message>
    <message>
        <source>Trường hợp nào? ↓ để chọn</source>
        <translation>Which case? ↓ to choose</translation>
    </message>
    <message>
        <source>Trực tuyến có hỗ trợ</source>
        <translation>Online with help</translation>
    </message>
    <message>
        <source>Gõ vài chữ, không cần dấu. ↓ xem thủ tục hay dùng ở quầy</source>
        <translation>Type a few letters, no accents needed. ↓ for the most used here</translation>
    </message>
    <message>
        <source>chưa chọn</source>
        <translation>not chosen</translation>
    </message>
    <message>
        <source>xem lại</source>
        <translation>check</translation>
    </message>
    <message>
        <source>đã chọn</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>chọn trường hợp</source>
        <translation>choose the case</translation>
    </message>
</context>
<context>
    <name>RatingPanel</name>
    <message>
        <source>Ghi đánh giá của công dân</source>
        <translation>Record the citizen&apos;s rating</translation>
    </message>
    <message>
        <source>Bỏ trống</source>
        <translation>Left open</translation>
    </message>
    <message>
        <source>Ý kiến khác</source>
        <translation>Other remarks</translation>
    </message>
    <message>
        <source>Chọn ít nhất một câu trả lời</source>
        <translation>Choose at least one answer</translation>
    </message>
</context>
<context>
    <name>ReceiptIssue</name>
    <message>
        <source>Chưa gửi tới máy in</source>
        <translation>Not sent to the printer</translation>
    </message>
    <message>
        <source>Đang gửi tới máy in…</source>
        <translation>Sending to the printer…</translation>
    </message>
    <message>
        <source>Chờ gửi lên cổng</source>
        <translation>Waiting to be sent to the portal</translation>
    </message>
</context>
<context>
    <name>ReceiveForm</name>
    <message>
        <source>Giấy in ra không có chữ: {letters}</source>
        <translation>Paper cannot show the letters: {letters}</translation>
    </message>
    <message>
        <source>Đã lưu lúc {time}</source>
        <translation>Saved at {time}</translation>
    </message>
    <message>
        <source>Chưa in. Sửa xong thì bấm Ctrl+P để in</source>
        <translation>Not printed. Press Ctrl+P once it is put right</translation>
    </message>
    <message>
        <source>Về biểu mẫu</source>
        <translation>Back to the form</translation>
    </message>
    <message>
        <source>Quét giấy tờ</source>
        <translation>Scan papers</translation>
    </message>
    <message>
        <source>Quét giấy tờ ({count})</source>
        <translation>Scan papers ({count})</translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message>
        <source>Đã tiếp nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Đưa liên 2 cho công dân</source>
        <translation>Give copy 2 to the citizen</translation>
    </message>
    <message>
        <source>In giấy hẹn</source>
        <translation>Print receipt</translation>
    </message>
    <message>
        <source>In lại</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>Thêm hồ sơ cho người này</source>
        <translation>Another for this person</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Đủ giấy tờ</source>
        <translation>All papers here</translation>
    </message>
    <message>
        <source>Hẹn ngày khác</source>
        <translation>Other date</translation>
    </message>
    <message>
        <source>Lưu và xem trước</source>
        <translation>Save and preview</translation>
    </message>
    <message>
        <source>Tiếp nhận mới</source>
        <translation>New dossier</translation>
    </message>
    <message>
        <source>Nhập mã ghi tay</source>
        <translation>Enter handwritten code</translation>
    </message>
    <message>
        <source>Nhận theo lô</source>
        <translation>Batch intake</translation>
    </message>
    <message>
        <source>Hồ sơ khác</source>
        <translation>Another dossier</translation>
    </message>
    <message>
        <source>Đúng, tiếp nhận và in giấy hẹn</source>
        <translation>That is right, receive and print</translation>
    </message>
    <message>
        <source>Nháp đang giữ, F2 quay lại</source>
        <translation>Draft kept, F2 returns to it</translation>
    </message>
</context>
<context>
    <name>ReceiverCard</name>
    <message>
        <source>1. Người nhận</source>
        <translation>1. Receiver</translation>
    </message>
    <message>
        <source>Ai đến nhận</source>
        <translation>Who collects</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Được ủy quyền</source>
        <translation>Somebody authorised</translation>
    </message>
    <message>
        <source>Người nhà</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>4 số cuối</source>
        <translation>Last 4 digits</translation>
    </message>
    <message>
        <source>trên thẻ</source>
        <translation>on the card</translation>
    </message>
    <message>
        <source>Cách đối chiếu</source>
        <translation>Checked by</translation>
    </message>
    <message>
        <source>Xem thẻ</source>
        <translation>Looking at the card</translation>
    </message>
    <message>
        <source>Quét thẻ</source>
        <translation>Scanning the card</translation>
    </message>
    <message>
        <source>Giấy ủy quyền</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>Đưa thẻ vào máy quét</source>
        <translation>Put the card to the scanner</translation>
    </message>
    <message>
        <source>Số định danh</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>Quan hệ với chủ hồ sơ</source>
        <translation>Relation to the owner</translation>
    </message>
    <message>
        <source>Giấy ủy quyền đã xem</source>
        <translation>Authority that was seen</translation>
    </message>
    <message>
        <source>Giấy ủy quyền bản chính</source>
        <translation>Original letter of authority</translation>
    </message>
    <message>
        <source>Quét thẻ, hoặc xem thẻ và gõ 4 số cuối</source>
        <translation>Scan the card, or look at it and type the last 4 digits</translation>
    </message>
    <message>
        <source>đủ</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>còn thiếu</source>
        <translation>incomplete</translation>
    </message>
    <message>
        <source>Thẻ đọc {time}, đúng chủ hồ sơ</source>
        <translation>Card read {time}, it is the owner</translation>
    </message>
    <message>
        <source>Thẻ đọc {time}, người nhận thay</source>
        <translation>Card read {time}, collects for the owner</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>So họ tên với thẻ rồi bấm Enter</source>
        <translation>Compare the name with the card, then press Enter</translation>
    </message>
</context>
<context>
    <name>Recovering</name>
    <message>
        <source>Dữ liệu có chỗ hỏng, đang phục hồi. Chờ một chút; nội dung đang gõ vẫn còn.</source>
        <translation>The data is damaged and is being recovered. Wait a moment; what you typed stays.</translation>
    </message>
    <message>
        <source>Đã biết</source>
        <translation>Understood</translation>
    </message>
    <message>
        <source>Đã kiểm tra lại: dữ liệu lành lặn, làm tiếp được. Nên kiểm tra ổ đĩa.</source>
        <translation>Checked again: the data is sound, go on. Have the disk checked.</translation>
    </message>
    <message>
        <source>Đã phục hồi dữ liệu, còn {count} bút toán không đọc được. So giấy hẹn, báo hỗ trợ.</source>
        <translation>The data is recovered. Entries that cannot be read: {count}. Compare the receipts and tell support.</translation>
    </message>
    <message>
        <source>Dữ liệu có chỗ hỏng, đã phục hồi từ bản sao lưu và sổ thứ hai, đủ mọi giấy hẹn.</source>
        <translation>The data was damaged and is recovered from the backup and the second journal, with every receipt.</translation>
    </message>
    <message>
        <source>Một tệp của quầy bị hỏng, đã lấy lại từ bản sao. Nên kiểm tra ổ đĩa.</source>
        <translation>A file of this desk was damaged and taken from its copy. Have the disk checked.</translation>
    </message>
</context>
<context>
    <name>RegisterForm</name>
    <message>
        <source>Sổ theo dõi hồ sơ (mẫu 07)</source>
        <translation>Book of dossiers (form 07)</translation>
    </message>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Đến hết ngày</source>
        <translation>Through</translation>
    </message>
    <message>
        <source>Quyển số</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>không bắt buộc</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>Ghi thành</source>
        <translation>Write as</translation>
    </message>
    <message>
        <source>PDF, khổ A4 ngang để in</source>
        <translation>PDF, A4 across, to print</translation>
    </message>
    <message>
        <source>Bảng tính .xlsx</source>
        <translation>Workbook, .xlsx</translation>
    </message>
    <message>
        <source>Thư mục</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Chọn thư mục</source>
        <translation>Choose folder</translation>
    </message>
    <message>
        <source>chưa đúng</source>
        <translation>not right</translation>
    </message>
    <message>
        <source>trước ngày đầu</source>
        <translation>before the first day</translation>
    </message>
    <message>
        <source>sổ theo từng năm</source>
        <translation>one book a year</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>Chọn thư mục ghi sổ</source>
        <translation>Choose the folder for the book</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Đã ghi được bao nhiêu</source>
        <translation>How much is written</translation>
    </message>
    <message>
        <source>Hồ sơ cơ quan đã tiếp nhận trong những ngày ấy, số thứ tự theo cả năm. Tệp có thông tin cá nhân: chỉ ghi vào nơi người khác không mở được.</source>
        <translation>Dossiers that the office received on these days, numbered over the whole year. The file holds personal data: write it only where nobody else can open it.</translation>
    </message>
    <message>
        <source>Sổ theo dõi</source>
        <translation>Book of dossiers</translation>
    </message>
    <message>
        <source>Dừng ghi</source>
        <translation>Stop writing</translation>
    </message>
    <message>
        <source>Đang ghi sổ</source>
        <translation>Writing the book</translation>
    </message>
    <message>
        <source>Ghi sổ</source>
        <translation>Write the book</translation>
    </message>
    <message>
        <source>Đang đọc hồ sơ. Bấm Esc để dừng.</source>
        <translation>Reading dossiers. Press Esc to stop.</translation>
    </message>
    <message>
        <source>Đã dừng, chưa ghi tệp nào.</source>
        <translation>Stopped; no file was written.</translation>
    </message>
    <message>
        <source>Không có hồ sơ nào được tiếp nhận trong những ngày ấy.</source>
        <translation>No dossier was received on these days.</translation>
    </message>
    <message>
        <source>Đã ghi {count} hồ sơ, số {first} đến {last}: {path}</source>
        <translation>Dossiers written: {count}, numbers {first} to {last}: {path}</translation>
    </message>
</context>
<context>
    <name>ReprintPanel</name>
    <message>
        <source>In lại giấy hẹn</source>
        <translation>Reprint receipt</translation>
    </message>
    <message>
        <source>Chọn lý do, rồi F9</source>
        <translation>Choose a reason, then F9</translation>
    </message>
    <message>
        <source>Lý do in lại</source>
        <translation>Reason for reprint</translation>
    </message>
    <message>
        <source>Đủ giấy, ngày hẹn mới</source>
        <translation>All papers in, new due date</translation>
    </message>
    <message>
        <source>Đã sửa hồ sơ</source>
        <translation>Dossier corrected</translation>
    </message>
    <message>
        <source>Giấy rách, mờ</source>
        <translation>Torn or faded</translation>
    </message>
    <message>
        <source>Làm mất giấy</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>In thiếu trang</source>
        <translation>Pages missing</translation>
    </message>
    <message>
        <source>Thêm một bản</source>
        <translation>Extra copy</translation>
    </message>
</context>
<context>
    <name>ReschedulePanel</name>
    <message>
        <source>Hẹn lại, xin lỗi công dân</source>
        <translation>New day, with an apology</translation>
    </message>
    <message>
        <source>Hẹn lại thế nào</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Đề nghị người ký</source>
        <translation>Ask the signer</translation>
    </message>
    <message>
        <source>Đã có văn bản ký, ghi lại</source>
        <translation>A signed letter is here, enter it</translation>
    </message>
    <message>
        <source>Hẹn lại ngày</source>
        <translation>New day</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Số văn bản</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>Lý do, để xin lỗi công dân</source>
        <translation>Reason, for the apology</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Trả kết quả</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Quét giấy hẹn hoặc thẻ để mở hồ sơ</source>
        <translation>Scan a receipt or a card to open a dossier</translation>
    </message>
    <message>
        <source>Không có kết quả nào chờ {name}. Quét giấy hẹn nếu nhận thay.</source>
        <translation>No result waits for {name}. Scan the receipt to collect for somebody.</translation>
    </message>
</context>
<context>
    <name>ReturnSide</name>
    <message>
        <source>{name}: bản chính giữ để đối chiếu, trả lại khi trả kết quả.</source>
        <translation>{name}: original kept for comparison, goes back with the result.</translation>
    </message>
    <message>
        <source>In lại phiếu</source>
        <translation>Print the slip again</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Đưa hết</source>
        <translation>All given</translation>
    </message>
    <message>
        <source>Trả một phần</source>
        <translation>Return a part</translation>
    </message>
    <message>
        <source>Trả kết quả khác</source>
        <translation>Return another result</translation>
    </message>
    <message>
        <source>Về danh sách</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Ghi kết quả đã về</source>
        <translation>Record that the result is here</translation>
    </message>
    <message>
        <source>Giao bưu tá</source>
        <translation>Hand to the postman</translation>
    </message>
    <message>
        <source>Đã trả {time}</source>
        <translation>Returned {time}</translation>
    </message>
    <message>
        <source>Đã ghi kết quả về quầy</source>
        <translation>Result recorded as here</translation>
    </message>
    <message>
        <source>Túi {parcel}</source>
        <translation>Bag {parcel}</translation>
    </message>
    <message>
        <source>Đã giao bưu tá {time}</source>
        <translation>Handed to the postman {time}</translation>
    </message>
</context>
<context>
    <name>ReturnWayCard</name>
    <message>
        <source>Cách trả</source>
        <translation>How it goes</translation>
    </message>
    <message>
        <source>Tại quầy</source>
        <translation>At the counter</translation>
    </message>
    <message>
        <source>Gửi bưu chính</source>
        <translation>By post</translation>
    </message>
</context>
<context>
    <name>SavePdfDialog</name>
    <message>
        <source>Lưu giấy tờ in thành PDF</source>
        <translation>Save the printed form as PDF</translation>
    </message>
    <message>
        <source>Thư mục</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Chưa chọn thư mục</source>
        <translation>No folder chosen</translation>
    </message>
    <message>
        <source>Tên tệp</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>Chọn thư mục</source>
        <translation>Choose folder</translation>
    </message>
    <message>
        <source>Không lưu</source>
        <translation>Do not save</translation>
    </message>
    <message>
        <source>Lưu PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Chọn thư mục để lưu</source>
        <translation>Choose a folder to save in</translation>
    </message>
    <message>
        <source>Tên tệp chưa có, hoặc có ký tự không dùng được: {characters}</source>
        <translation>There is no file name, or it has characters that cannot be used: {characters}</translation>
    </message>
    <message>
        <source>Chọn thư mục lưu PDF</source>
        <translation>Choose the folder for PDF files</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Mã, họ tên, số định danh, điện thoại</source>
        <translation>Code, name, ID number, phone</translation>
    </message>
    <message>
        <source>Tra cứu (F3)</source>
        <translation>Search (F3)</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Tra cứu</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Hồ sơ trên cổng, chỉ để xem</source>
        <translation>A dossier at the portal, to look at only</translation>
    </message>
    <message>
        <source>Hồ sơ đã tiếp nhận trên máy này</source>
        <translation>Dossiers received on this computer</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Tiếp nhận mới</source>
        <translation>New dossier</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Năm sinh</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Ngày nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Hạn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Kết quả tra cứu</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>ĐT, định danh</source>
        <translation>Phone, ID</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Thiết lập</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Có thay đổi chưa lưu. F9 lưu.</source>
        <translation>Changes not saved. F9 saves.</translation>
    </message>
    <message>
        <source>Của máy này</source>
        <translation>For this computer</translation>
    </message>
    <message>
        <source>Đọc lại máy in</source>
        <translation>Refresh printers</translation>
    </message>
    <message>
        <source>Lưu thiết lập</source>
        <translation>Save settings</translation>
    </message>
    <message>
        <source>Đã lưu thiết lập</source>
        <translation>Settings saved</translation>
    </message>
    <message>
        <source>Đã lưu. Ngôn ngữ đổi khi mở lại chương trình.</source>
        <translation>Saved. The language changes when the program is next opened.</translation>
    </message>
    <message>
        <source>In giấy hẹn</source>
        <translation>Printing receipts</translation>
    </message>
    <message>
        <source>Không có máy in thì lưu thành PDF</source>
        <translation>Without a printer: saved as PDF</translation>
    </message>
    <message>
        <source>Máy in</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Số liên</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Khổ giấy</source>
        <translation>Paper size</translation>
    </message>
    <message>
        <source>A5, mỗi liên một tờ</source>
        <translation>A5, one copy a sheet</translation>
    </message>
    <message>
        <source>Khay giấy để khổ A5</source>
        <translation>Load A5 paper in the tray</translation>
    </message>
    <message>
        <source>A4, hai liên một tờ</source>
        <translation>A4, two copies a sheet</translation>
    </message>
    <message>
        <source>Cắt đôi theo đường kẻ, đưa liên 2 cho công dân</source>
        <translation>Cut along the line, give copy 2 to the citizen</translation>
    </message>
    <message>
        <source>Hồ sơ trực tuyến đang mở: in ngay khi cổng xác nhận</source>
        <translation>Open online dossier: print as soon as the portal confirms</translation>
    </message>
    <message>
        <source>Thư mục PDF</source>
        <translation>PDF folder</translation>
    </message>
    <message>
        <source>Hỏi khi lưu lần đầu</source>
        <translation>Ask at the first saving</translation>
    </message>
    <message>
        <source>Thư mục lưu PDF</source>
        <translation>Folder for PDF files</translation>
    </message>
    <message>
        <source>Chọn thư mục lưu PDF</source>
        <translation>Choose the folder for PDF files</translation>
    </message>
    <message>
        <source>Quét giấy tờ</source>
        <translation>Scan papers</translation>
    </message>
    <message>
        <source>Thư mục mà phần mềm máy quét ghi tệp vào</source>
        <translation>The folder the scanner software writes to</translation>
    </message>
    <message>
        <source>Thư mục quét</source>
        <translation>Scan folder</translation>
    </message>
    <message>
        <source>Chưa chọn thư mục</source>
        <translation>No folder chosen</translation>
    </message>
    <message>
        <source>Chọn thư mục</source>
        <translation>Choose folder</translation>
    </message>
    <message>
        <source>Màn hình</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>Nền</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Theo máy</source>
        <translation>Same as system</translation>
    </message>
    <message>
        <source>Sáng</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Tối</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Cỡ chữ</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Ngôn ngữ</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Khóa sau (phút)</source>
        <translation>Lock after (min)</translation>
    </message>
    <message>
        <source>Khi mạng chậm</source>
        <translation>On a slow link</translation>
    </message>
    <message>
        <source>Trong giờ làm việc chỉ dùng một nửa; thay đổi vẫn gửi trước</source>
        <translation>Only half of it in office hours; changes still go first</translation>
    </message>
    <message>
        <source>Tệp gửi mỗi ngày (MB)</source>
        <translation>Files sent a day (MB)</translation>
    </message>
    <message>
        <source>Không giới hạn</source>
        <translation>No limit</translation>
    </message>
    <message>
        <source>Cơ quan và quầy</source>
        <translation>Office and desk</translation>
    </message>
    <message>
        <source>Từ lần đăng ký quầy, chỉ để xem</source>
        <translation>Set at enrolment, read only</translation>
    </message>
    <message>
        <source>Cơ quan</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Mã cơ quan</source>
        <translation>Office code</translation>
    </message>
    <message>
        <source>Cấp trên</source>
        <translation>Higher authority</translation>
    </message>
    <message>
        <source>Quầy</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Mã máy</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Nơi giữ dữ liệu</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>Nơi giữ khóa</source>
        <translation>Keys kept in</translation>
    </message>
    <message>
        <source>Có mã đến ngày</source>
        <translation>Codes until</translation>
    </message>
    <message>
        <source>Chương trình</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Lưu thành PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>{name} (chưa thấy)</source>
        <translation>{name} (not found)</translation>
    </message>
    <message>
        <source>Chọn thư mục quét</source>
        <translation>Choose scan folder</translation>
    </message>
    <message>
        <source>Cơ quan: ủy quyền, sự cố</source>
        <translation>Office: mandates, outages</translation>
    </message>
    <message>
        <source>Mẫu giấy in</source>
        <translation>Printed forms</translation>
    </message>
    <message>
        <source>Xem từng điều: lệnh counter-app forms</source>
        <translation>In detail: the command counter-app forms</translation>
    </message>
    <message>
        <source>Chưa đối chiếu với thông tư: mẫu {numbers}</source>
        <translation>Not compared with the circular: forms {numbers}</translation>
    </message>
    <message>
        <source>chưa dùng: {numbers}</source>
        <translation>not used: {numbers}</translation>
    </message>
    <message>
        <source>Hồ sơ nhận trước {day}: chưa có mẫu cũ, giấy in không ghi căn cứ</source>
        <translation>Dossiers received before {day}: older forms not here, printed without a legal basis</translation>
    </message>
</context>
<context>
    <name>Several</name>
    <message>
        <source>Còn {count} văn bản chưa xem hết, chưa đánh dấu</source>
        <translation>Not seen to the end, not marked: {count}</translation>
    </message>
    <message>
        <source>Ghi đã ký {count} văn bản</source>
        <translation>Record as signed: {count}</translation>
    </message>
    <message>
        <source>Xem văn bản còn lại</source>
        <translation>Look at what is left</translation>
    </message>
    <message>
        <source>Xem hết văn bản này rồi mới đánh dấu</source>
        <translation>See this paper to its end before marking it</translation>
    </message>
</context>
<context>
    <name>SignCard</name>
    <message>
        <source>Ký nhận</source>
        <translation>Signed for</translation>
    </message>
    <message>
        <source>Ký trên phiếu, thu lại giấy hẹn</source>
        <translation>On the slip, the receipt came back</translation>
    </message>
    <message>
        <source>Mất giấy hẹn: ghi cam kết trên phiếu</source>
        <translation>Receipt lost: declared on the slip</translation>
    </message>
</context>
<context>
    <name>SignInGate</name>
    <message>
        <source>Đang mở dữ liệu của quầy…</source>
        <translation>Opening the desk&apos;s data…</translation>
    </message>
    <message>
        <source>Gõ tên hoặc chữ đầu</source>
        <translation>Type a name or initials</translation>
    </message>
    <message>
        <source>Mở lại dữ liệu</source>
        <translation>Open the data again</translation>
    </message>
    <message>
        <source>Mở khóa rồi quét lại</source>
        <translation>Unlock, then scan again</translation>
    </message>
    <message>
        <source>Đăng nhập rồi quét</source>
        <translation>Sign in, then scan</translation>
    </message>
    <message>
        <source>Đăng nhập</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Không thấy tên này ở quầy</source>
        <translation>No such name at this desk</translation>
    </message>
    <message>
        <source>Mở khóa</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Chưa chọn cán bộ. Gõ tên rồi bấm Enter.</source>
        <translation>Choose an officer: type a name, then press Enter.</translation>
    </message>
    <message>
        <source>Gõ mật khẩu rồi bấm Enter.</source>
        <translation>Type the password, then press Enter.</translation>
    </message>
    <message>
        <source>Xem lại ngày, đánh dấu xác nhận rồi bấm F9.</source>
        <translation>Check the date, tick to confirm, then press F9.</translation>
    </message>
    <message>
        <source>Đang kiểm tra…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Gõ lại mật khẩu rồi bấm Enter.</source>
        <translation>Type the password again, then press Enter.</translation>
    </message>
    <message>
        <source>Mật khẩu chưa đúng. Thử lại sau {seconds} giây.</source>
        <translation>Wrong password. Try again in {seconds} s.</translation>
    </message>
    <message>
        <source>Đồng hồ máy đang lùi so với lần làm việc gần nhất: {last}.</source>
        <translation>This computer’s clock is behind the last time of work: {last}.</translation>
    </message>
    <message>
        <source>Lần làm việc gần nhất đã lâu: {last}.</source>
        <translation>The last work here was long ago: {last}.</translation>
    </message>
    <message>
        <source>Hôm nay là ngày nghỉ theo lịch của cơ quan.</source>
        <translation>Today is a day off in the office calendar.</translation>
    </message>
    <message>
        <source>Ngày này không nối tiếp lần làm việc gần nhất.</source>
        <translation>This date does not follow the last work here.</translation>
    </message>
</context>
<context>
    <name>SignatureCard</name>
    <message>
        <source>Người ký</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>không ghi</source>
        <translation>not recorded</translation>
    </message>
    <message>
        <source>Cán bộ ghi: {name}</source>
        <translation>The officer recorded: {name}</translation>
    </message>
    <message>
        <source>Đang xem chữ ký trong tệp…</source>
        <translation>Looking at the signature in the file…</translation>
    </message>
    <message>
        <source>Chữ ký trong tệp: không đọc được tệp</source>
        <translation>Signature in the file: the file cannot be read</translation>
    </message>
    <message>
        <source>Chữ ký trong tệp: không có</source>
        <translation>Signature in the file: none</translation>
    </message>
</context>
<context>
    <name>SigningPage</name>
    <message>
        <source>Ký</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Chọn hết</source>
        <translation>Tick all</translation>
    </message>
    <message>
        <source>Trả lại người soạn</source>
        <translation>Send back to the author</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Đọc lại</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Ghi lý do trả lại</source>
        <translation>Write why it goes back</translation>
    </message>
    <message>
        <source>Không có văn bản chờ ký</source>
        <translation>Nothing waits for a signature</translation>
    </message>
    <message>
        <source>Chưa có quyền ký</source>
        <translation>No right to sign</translation>
    </message>
    <message>
        <source>Xem đến trang {page}/{page}</source>
        <translation>Look as far as page {page}/{page}</translation>
    </message>
    <message>
        <source>Chờ tệp</source>
        <translation>Awaited</translation>
    </message>
    <message>
        <source>Ghi đã ký</source>
        <translation>Record as signed</translation>
    </message>
    <message>
        <source>Ghi đã ký, sang văn bản kế</source>
        <translation>Record as signed, next paper</translation>
    </message>
    <message>
        <source>Đã ghi đã ký: {name}</source>
        <translation>Recorded as signed: {name}</translation>
    </message>
    <message>
        <source>Đã trả lại {name}</source>
        <translation>{name} given back</translation>
    </message>
</context>
<context>
    <name>StageBar</name>
    <message>
        <source>xong</source>
        <translation>done</translation>
    </message>
    <message>
        <source>đang làm</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>chưa tới</source>
        <translation>later</translation>
    </message>
    <message>
        <source>dừng ở đây</source>
        <translation>ended here</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Mất mạng từ {time}, vẫn làm việc bình thường</source>
        <translation>Offline since {time}, work goes on</translation>
    </message>
    <message>
        <source>Mất mạng, vẫn làm việc bình thường</source>
        <translation>Offline, work goes on</translation>
    </message>
    <message>
        <source>Chưa kết nối cổng</source>
        <translation>Not connected to the portal</translation>
    </message>
    <message>
        <source>Đã nối cổng · gửi hết lúc {time}</source>
        <translation>Linked · all sent at {time}</translation>
    </message>
    <message>
        <source>Mất mạng từ {time}, thử lại lúc {next}</source>
        <translation>Offline since {time}, trying again at {next}</translation>
    </message>
    <message>
        <source>Cổng đang bận, gửi lại lúc {next}</source>
        <translation>The portal is busy, again at {next}</translation>
    </message>
    <message>
        <source>Chờ nối cổng</source>
        <translation>Waiting for the link</translation>
    </message>
    <message>
        <source>Đã nối cổng</source>
        <translation>Linked to the portal</translation>
    </message>
    <message>
        <source>Cổng đang bận, quầy sẽ gửi lại</source>
        <translation>The portal is busy, the desk sends again</translation>
    </message>
    <message>
        <source>Cổng chưa nhận máy này, cần đăng ký lại</source>
        <translation>The portal does not know this machine, enrol again</translation>
    </message>
    <message>
        <source>Chưa tin được cổng, xem giờ máy</source>
        <translation>The portal is not trusted, check the clock</translation>
    </message>
    <message>
        <source>Cần cập nhật chương trình để gửi tiếp</source>
        <translation>Update the program to go on sending</translation>
    </message>
    <message>
        <source>Cổng cần cập nhật để nhận tiếp</source>
        <translation>The portal needs an update to take more</translation>
    </message>
    <message>
        <source>{count} việc cần xử lý</source>
        <translation>Need attention: {count}</translation>
    </message>
    <message>
        <source>đang gửi {done}/{all}</source>
        <translation>sending {done}/{all}</translation>
    </message>
    <message>
        <source>{count} thay đổi chờ gửi từ {time}</source>
        <translation>Changes waiting: {count}, since {time}</translation>
    </message>
    <message>
        <source>{count} thay đổi chờ gửi</source>
        <translation>Changes waiting: {count}</translation>
    </message>
    <message>
        <source>{count} hồ sơ trực tuyến chờ kiểm tra</source>
        <translation>Online, to review: {count}</translation>
    </message>
    <message>
        <source>Đồng bộ lần cuối {time}</source>
        <translation>Last sync {time}</translation>
    </message>
    <message>
        <source>Còn {count} mã hôm nay</source>
        <translation>Codes left today: {count}</translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>F9 ghi, Esc để sau; nội dung đang gõ vẫn được giữ</source>
        <translation>F9 records, Esc later; what is typed is kept</translation>
    </message>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>Còn thiếu: {field}</source>
        <translation>Still missing: {field}</translation>
    </message>
    <message>
        <source>Đúng, {verb}</source>
        <translation>Yes, {verb}</translation>
    </message>
    <message>
        <source>Nội dung dài quá {over} ký tự. Viết gọn lại.</source>
        <translation>The text is too long by {over}. Shorten it.</translation>
    </message>
    <message>
        <source>chưa đúng</source>
        <translation>not right</translation>
    </message>
</context>
<context>
    <name>StillMissingCard</name>
    <message>
        <source>và {count} việc nữa</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>Còn {count} việc</source>
        <translation>Things left: {count}</translation>
    </message>
</context>
<context>
    <name>SupplementEditor</name>
    <message>
        <source>Yêu cầu bổ sung</source>
        <translation>Ask for more</translation>
    </message>
    <message>
        <source>Dấu cách: chọn   Phím số: số bản   ← →: cột</source>
        <translation>Space: pick   Digits: copies   ← →: column</translation>
    </message>
    <message>
        <source>Chỉ được yêu cầu một lần: ghi đủ, rõ và đúng mọi thứ còn thiếu.</source>
        <translation>This can be asked once only: name everything that is missing, clearly and correctly.</translation>
    </message>
    <message>
        <source>Cần sửa gì ở giấy đang chọn</source>
        <translation>What to mend in the current paper</translation>
    </message>
    <message>
        <source>Giấy tờ khác</source>
        <translation>Other paper</translation>
    </message>
    <message>
        <source>Giấy tờ khác, Enter để thêm</source>
        <translation>Other paper, Enter adds it</translation>
    </message>
    <message>
        <source>Lý do, hướng dẫn</source>
        <translation>Reason, guidance</translation>
    </message>
    <message>
        <source>Lý do và hướng dẫn cho công dân</source>
        <translation>Reason and guidance for the citizen</translation>
    </message>
    <message>
        <source>Hạn bổ sung</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>Đúng, gửi yêu cầu, {count} giấy tờ</source>
        <translation>That is right, send the request, papers: {count}</translation>
    </message>
    <message>
        <source>Liên hệ</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Tên, điện thoại để công dân hỏi</source>
        <translation>Name and telephone for questions</translation>
    </message>
    <message>
        <source>Hạn bổ sung (nếu có)</source>
        <translation>Until (if any)</translation>
    </message>
    <message>
        <source>Chọn giấy tờ cần bổ sung</source>
        <translation>Pick what is missing</translation>
    </message>
    <message>
        <source>Ghi lý do, hướng dẫn</source>
        <translation>Enter reason and guidance</translation>
    </message>
    <message>
        <source>Gửi yêu cầu, {count} giấy tờ</source>
        <translation>Send the request, papers: {count}</translation>
    </message>
    <message>
        <source>đã qua</source>
        <translation>is past</translation>
    </message>
    <message>
        <source>chưa đúng</source>
        <translation>not right</translation>
    </message>
    <message>
        <source>Lý do dài quá {over} ký tự. Viết gọn lại.</source>
        <translation>The reason is too long by {over}. Shorten it.</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Thay đổi chưa lên cổng, theo quầy</source>
        <translation>Changes not yet at the portal, by desk</translation>
    </message>
    <message>
        <source>Đồng bộ</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Số liệu trên máy này lúc {moment}</source>
        <translation>As this machine has it at {moment}</translation>
    </message>
    <message>
        <source>Mở Cần xử lý</source>
        <translation>Open Needs attention</translation>
    </message>
    <message>
        <source>Đọc lại</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Gửi ngay</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Chưa nối cổng</source>
        <translation>Not linked</translation>
    </message>
    <message>
        <source>Đang gửi. Cứ làm việc bình thường.</source>
        <translation>Sending. Go on working.</translation>
    </message>
    <message>
        <source>Mã hồ sơ của quầy</source>
        <translation>Codes of this desk</translation>
    </message>
    <message>
        <source>Sổ ghi của máy này</source>
        <translation>Journals of this machine</translation>
    </message>
    <message>
        <source>Sự cố đã ghi</source>
        <translation>Recorded incidents</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Chọn hết</source>
        <translation>Tick all</translation>
    </message>
    <message>
        <source>Bàn giao</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>In lại phiếu</source>
        <translation>Reprint slip</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Quét phiếu bàn giao trước, rồi quét hồ sơ.</source>
        <translation>Scan the slip first, then the dossiers.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} chưa về máy này. Đánh dấu “Phiếu đã ký trên giấy” để ghi sau.</source>
        <translation>Dossier {code} has not come to this computer. Tick “Slip signed on paper” to enter it later.</translation>
    </message>
    <message>
        <source>{code}: {why} Chưa ghi gì.</source>
        <translation>{code}: {why} Nothing was recorded.</translation>
    </message>
    <message>
        <source>cần dạng BG-1.K7Q3T-261130-4</source>
        <translation>like BG-1.K7Q3T-261130-4</translation>
    </message>
</context>
<context>
    <name>TellPanel</name>
    <message>
        <source>Báo công dân</source>
        <translation>Tell the citizen</translation>
    </message>
    <message>
        <source>Báo bằng cách nào</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Báo việc gì</source>
        <translation>What was told</translation>
    </message>
    <message>
        <source>Việc khác</source>
        <translation>Something else</translation>
    </message>
    <message>
        <source>Người nghe</source>
        <translation>Who was told</translation>
    </message>
    <message>
        <source>Có báo được không</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>Đã báo được</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>Chưa liên lạc được</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>Ghi thêm</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>Throwing</name>
    <message>
        <source>Bỏ nháp</source>
        <translation>Throw draft away</translation>
    </message>
    <message>
        <source>Đã bỏ nháp</source>
        <translation>Draft thrown away</translation>
    </message>
</context>
<context>
    <name>ToastBox</name>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Đang đọc…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>In giấy hẹn</source>
        <translation>Print receipt</translation>
    </message>
    <message>
        <source>In lại giấy hẹn</source>
        <translation>Reprint receipt</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Tiếp nhận mới</source>
        <translation>New dossier</translation>
    </message>
    <message>
        <source>Nhận theo lô</source>
        <translation>Batch intake</translation>
    </message>
    <message>
        <source>Bàn giao</source>
        <translation>Hand-over</translation>
    </message>
    <message>
        <source>Bỏ nháp</source>
        <translation>Throw draft away</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Trên cổng</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Việc phải làm</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>{count} việc, xếp theo: {column}. F5 về gấp trước</source>
        <translation>Tasks: {count}, by {column}. F5: most urgent first</translation>
    </message>
    <message>
        <source>{count} việc đầu, xếp theo: {column}. F5 về gấp trước</source>
        <translation>First tasks: {count}, by {column}. F5: most urgent first</translation>
    </message>
    <message>
        <source>Đọc lại</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Ở tay ai</source>
        <translation>In whose hand</translation>
    </message>
    <message>
        <source>Tất cả người cần báo</source>
        <translation>All who are to be told</translation>
    </message>
    <message>
        <source>Chưa gặp được: {count}</source>
        <translation>Not reached: {count}</translation>
    </message>
</context>
<context>
    <name>TodoCard</name>
    <message>
        <source>và {count} việc nữa</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>Còn {count} việc</source>
        <translation>Things left: {count}</translation>
    </message>
    <message>
        <source>Lưu ý</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>Typeahead</name>
    <message>
        <source>↑ ↓ chọn     Enter nhận     Esc đóng</source>
        <translation>↑ ↓ choose     Enter take     Esc close</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>Sổ thứ hai có chỗ hỏng, đã ghi lại từ dữ liệu. Nên kiểm tra ổ đĩa.</source>
        <translation>The second journal was damaged and written anew from the database. Have the disk checked.</translation>
    </message>
    <message>
        <source>Chưa sao lưu được. {why}</source>
        <translation>Backup failed. {why}</translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>Nhỏ</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Xoay</source>
        <translation>Rotate</translation>
    </message>
    <message>
        <source>Trang {page}/{pages} (PgDn) · {percent} %</source>
        <translation>Page {page}/{pages} (PgDn) · {percent} %</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Đã ghi, nhưng sổ thứ hai chưa ghi được. Xem lại ổ đĩa.</source>
        <translation>Recorded, but not in the second journal. Look at the disk.</translation>
    </message>
</context>
<context>
    <name>WrittenRow</name>
    <message>
        <source>Mã ghi tay</source>
        <translation>Handwritten code</translation>
    </message>
    <message>
        <source>Gõ hoặc quét mã trên giấy</source>
        <translation>Type or scan the code on paper</translation>
    </message>
    <message>
        <source>Ngày nhận trên giấy</source>
        <translation>Date received, on paper</translation>
    </message>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>chưa đúng</source>
        <translation>not right</translation>
    </message>
    <message>
        <source>giờ:phút</source>
        <translation>hour:minute</translation>
    </message>
    <message>
        <source>Giờ nhận trên giấy</source>
        <translation>Time received, on paper</translation>
    </message>
    <message>
        <source>xem lại</source>
        <translation>check</translation>
    </message>
    <message>
        <source>cần dạng 09:40</source>
        <translation>like 09:40</translation>
    </message>
</context>
<context>
    <name>_Help</name>
    <message>
        <source>Xem mọi phím tắt (F1)</source>
        <translation>All keys (F1)</translation>
    </message>
    <message>
        <source>F1  Xem mọi phím tắt</source>
        <translation>F1  All keys</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Quầy mẫu chạy theo ngày {day}</source>
        <translation>This demo runs on {day}</translation>
    </message>
    <message>
        <source>Thiết lập của máy đọc không được. Đang dùng thiết lập ban đầu.</source>
        <translation>This computer&apos;s settings could not be read. The defaults are used.</translation>
    </message>
</context>
<context>
    <name>applicant</name>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Người đến nộp</source>
        <translation>Who hands in</translation>
    </message>
    <message>
        <source>Định danh chủ hồ sơ</source>
        <translation>Identity of the owner</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
</context>
<context>
    <name>attention</name>
    <message>
        <source>Dùng lại nội dung</source>
        <translation>Reuse the text</translation>
    </message>
    <message>
        <source>Theo cổng; nội dung đã viết được giữ để dùng tiếp</source>
        <translation>The portal&apos;s holds; your text stays at hand</translation>
    </message>
    <message>
        <source>Đã theo cổng. Nội dung còn để dùng lại.</source>
        <translation>The portal&apos;s holds. Your text is at hand.</translation>
    </message>
    <message>
        <source>Theo cổng</source>
        <translation>Follow the portal</translation>
    </message>
    <message>
        <source>Việc của quầy rời hồ sơ; diễn biến vẫn ghi</source>
        <translation>The desk&apos;s act leaves the dossier; the history keeps it</translation>
    </message>
    <message>
        <source>Đã theo cổng</source>
        <translation>The portal&apos;s holds</translation>
    </message>
    <message>
        <source>Hỏi lại cổng</source>
        <translation>Ask the portal again</translation>
    </message>
    <message>
        <source>Quầy cũng tự hỏi lại mỗi lần nối được</source>
        <translation>The desk also asks by itself at each contact</translation>
    </message>
    <message>
        <source>Đang hỏi lại cổng</source>
        <translation>Asking the portal</translation>
    </message>
    <message>
        <source>Bỏ tệp này</source>
        <translation>Give up this file</translation>
    </message>
    <message>
        <source>Tệp thôi gửi, thôi tải; lý do ghi vào diễn biến hồ sơ</source>
        <translation>The file is no longer sent or fetched; the reason stands in the timeline of the dossier</translation>
    </message>
    <message>
        <source>Đã bỏ tệp, lý do đã ghi</source>
        <translation>The file is given up, the reason is written down</translation>
    </message>
    <message>
        <source>Tải lại tệp</source>
        <translation>Fetch the file again</translation>
    </message>
    <message>
        <source>Tải khi nối được cổng</source>
        <translation>When there is a link</translation>
    </message>
    <message>
        <source>Tệp sẽ được tải lại</source>
        <translation>The file will be fetched again</translation>
    </message>
    <message>
        <source>Gửi lại</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Gửi khi nối được cổng; các việc khác không phải chờ</source>
        <translation>When there is a link; nothing else waits for it</translation>
    </message>
    <message>
        <source>Sẽ gửi lại khi nối được cổng</source>
        <translation>Will be sent again when there is a link</translation>
    </message>
    <message>
        <source>Giữ khoản đã thu</source>
        <translation>Keep what was taken</translation>
    </message>
    <message>
        <source>Sổ thu giữ nguyên, không hoàn</source>
        <translation>The fee book stays, nothing is refunded</translation>
    </message>
    <message>
        <source>Đã giữ khoản thu</source>
        <translation>The payment stays</translation>
    </message>
    <message>
        <source>Đề nghị hoàn</source>
        <translation>Propose a refund</translation>
    </message>
    <message>
        <source>Ghi đề nghị hoàn tiền cho công dân; sổ thu chưa đổi</source>
        <translation>Record that the citizen gets it back; the fee book does not change yet</translation>
    </message>
    <message>
        <source>Đã ghi đề nghị hoàn</source>
        <translation>The refund is proposed</translation>
    </message>
    <message>
        <source>Giữ cả hai</source>
        <translation>Keep both</translation>
    </message>
    <message>
        <source>Hai khoản khác nhau, không hoàn</source>
        <translation>Two different payments, no refund</translation>
    </message>
    <message>
        <source>Đã giữ cả hai khoản</source>
        <translation>Both payments stay</translation>
    </message>
    <message>
        <source>Đã đổi giấy hẹn</source>
        <translation>Receipt exchanged</translation>
    </message>
    <message>
        <source>Đã in giấy hẹn mã mới và báo công dân. Mã cũ vẫn tra được</source>
        <translation>The receipt with the new code is printed, the citizen told. The old code still finds it</translation>
    </message>
    <message>
        <source>Đã ghi: công dân có giấy hẹn mã mới</source>
        <translation>Recorded: the citizen has the new receipt</translation>
    </message>
    <message>
        <source>Giữ ngày đã in</source>
        <translation>Keep the printed date</translation>
    </message>
    <message>
        <source>Hẹn theo giấy công dân đang cầm</source>
        <translation>As on the paper that the citizen holds</translation>
    </message>
    <message>
        <source>Đã giữ ngày trên giấy hẹn</source>
        <translation>The printed date stays</translation>
    </message>
    <message>
        <source>Theo ngày của cổng</source>
        <translation>Take the portal&apos;s date</translation>
    </message>
    <message>
        <source>Đã báo công dân ngày mới</source>
        <translation>The citizen has been told the new date</translation>
    </message>
    <message>
        <source>Đã ghi: công dân biết ngày mới</source>
        <translation>Recorded: the citizen knows the new date</translation>
    </message>
    <message>
        <source>Đã báo bộ phận kia</source>
        <translation>The other office knows</translation>
    </message>
    <message>
        <source>Giấy tờ, tiền đã chuyển hoặc đã hẹn chuyển</source>
        <translation>Papers and money were handed on, or will be</translation>
    </message>
    <message>
        <source>Đã ghi: bộ phận kia đã biết</source>
        <translation>Recorded: the other office knows</translation>
    </message>
    <message>
        <source>Hồ sơ thôi giải quyết; việc đã làm vẫn ghi</source>
        <translation>The dossier ends; what was done stays recorded</translation>
    </message>
    <message>
        <source>Đã báo nơi gỡ</source>
        <translation>Told those who removed it</translation>
    </message>
    <message>
        <source>Việc ở quầy còn tính, nơi ấy xem lại</source>
        <translation>The desk&apos;s act counts, they look again</translation>
    </message>
    <message>
        <source>Đã ghi: nơi gỡ hồ sơ đã biết</source>
        <translation>Recorded: those who removed it know</translation>
    </message>
    <message>
        <source>Cho nhận</source>
        <translation>Let in</translation>
    </message>
    <message>
        <source>Tính vào hồ sơ như việc mới đến; ghi tên người cho nhận</source>
        <translation>Counts on the dossier as if it came now; names who let it in</translation>
    </message>
    <message>
        <source>Đã cho nhận, chờ cổng xác nhận</source>
        <translation>Let in; waiting for the portal</translation>
    </message>
    <message>
        <source>Không nhận</source>
        <translation>Keep out</translation>
    </message>
    <message>
        <source>Không bao giờ tính vào hồ sơ; nơi gửi được báo lại</source>
        <translation>Never counts on the dossier; the sender is told</translation>
    </message>
    <message>
        <source>Đã quyết định không nhận, chờ cổng xác nhận</source>
        <translation>Kept out; waiting for the portal</translation>
    </message>
    <message>
        <source>Giữ mã đã in</source>
        <translation>Keep the printed code</translation>
    </message>
    <message>
        <source>Mã trên giấy không đổi</source>
        <translation>The code on paper does not change</translation>
    </message>
    <message>
        <source>Đã giữ mã</source>
        <translation>The code stays</translation>
    </message>
    <message>
        <source>Xác nhận việc đã làm</source>
        <translation>Confirm what was done</translation>
    </message>
    <message>
        <source>Việc vẫn tính; tên người xác nhận được ghi</source>
        <translation>It counts; your name is recorded</translation>
    </message>
    <message>
        <source>Đã xác nhận, chờ cổng ghi nhận</source>
        <translation>Confirmed; waiting for the portal</translation>
    </message>
    <message>
        <source>Đã xem</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Không cần làm gì thêm</source>
        <translation>Nothing else to do</translation>
    </message>
    <message>
        <source>Đã ghi là đã xem</source>
        <translation>Recorded as seen</translation>
    </message>
    <message>
        <source>Việc cần xử lý</source>
        <translation>What needs attention</translation>
    </message>
    <message>
        <source>Đang đọc…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Cổng từ chối</source>
        <translation>Refused by the portal</translation>
    </message>
    <message>
        <source>Cổng chưa xét quá 1 ngày</source>
        <translation>Held by the portal for over a day</translation>
    </message>
    <message>
        <source>Cổng chưa nhận được nội dung</source>
        <translation>The portal could not take it</translation>
    </message>
    <message>
        <source>Cần cập nhật chương trình</source>
        <translation>Update the program</translation>
    </message>
    <message>
        <source>Tệp chưa tới nơi</source>
        <translation>A file has not arrived</translation>
    </message>
    <message>
        <source>Mã đã có ở hồ sơ khác</source>
        <translation>Another dossier has this code</translation>
    </message>
    <message>
        <source>Khoản thu hai lần</source>
        <translation>Taken twice</translation>
    </message>
    <message>
        <source>Khoản thu cổng không có</source>
        <translation>A fee the portal does not know</translation>
    </message>
    <message>
        <source>Số tiền khác mức phải thu</source>
        <translation>Not the amount due</translation>
    </message>
    <message>
        <source>Hồ sơ của bộ phận khác</source>
        <translation>A dossier of another office</translation>
    </message>
    <message>
        <source>Việc gửi từ nơi khác</source>
        <translation>Work sent from elsewhere</translation>
    </message>
    <message>
        <source>Đã cho nhận từ nơi khác</source>
        <translation>Let in from elsewhere</translation>
    </message>
    <message>
        <source>Ngày trong mã khác ngày nhận</source>
        <translation>The code has another day</translation>
    </message>
    <message>
        <source>Mã không theo mẫu</source>
        <translation>Not a code of the pattern</translation>
    </message>
    <message>
        <source>Mã của quầy khác</source>
        <translation>Another desk&apos;s code</translation>
    </message>
    <message>
        <source>Mã ngoài dãy đã cấp</source>
        <translation>Code in no lease</translation>
    </message>
    <message>
        <source>Mã của cơ quan khác</source>
        <translation>Another agency&apos;s code</translation>
    </message>
    <message>
        <source>Ngày hẹn khác nhau</source>
        <translation>Two appointed dates</translation>
    </message>
    <message>
        <source>Không được phân công</source>
        <translation>No posting</translation>
    </message>
    <message>
        <source>Cổng chưa biết cán bộ</source>
        <translation>Officer unknown to the portal</translation>
    </message>
    <message>
        <source>Việc ngoài vai trò</source>
        <translation>Outside the role</translation>
    </message>
    <message>
        <source>Hồ sơ đã gỡ khỏi cổng</source>
        <translation>Removed from the portal</translation>
    </message>
    <message>
        <source>Hồ sơ đã kết thúc</source>
        <translation>The dossier is closed</translation>
    </message>
    <message>
        <source>Giá trị khó tin</source>
        <translation>Implausible value</translation>
    </message>
    <message>
        <source>Cổng có điều cần xem</source>
        <translation>The portal remarks something</translation>
    </message>
    <message>
        <source>số tiền</source>
        <translation>amount</translation>
    </message>
    <message>
        <source>ngày sinh</source>
        <translation>date of birth</translation>
    </message>
    <message>
        <source>số bộ, số bản</source>
        <translation>sets and copies</translation>
    </message>
    <message>
        <source>ngày hẹn trả</source>
        <translation>due date</translation>
    </message>
    <message>
        <source>lúc tiếp nhận</source>
        <translation>time of reception</translation>
    </message>
    <message>
        <source>hạn bổ sung</source>
        <translation>day for the supplement</translation>
    </message>
    <message>
        <source>Cổng tính ra</source>
        <translation>The portal counts</translation>
    </message>
    <message>
        <source>Trên giấy hẹn (đang dùng)</source>
        <translation>On the receipt (in force)</translation>
    </message>
    <message>
        <source>Trên cổng (đang dùng)</source>
        <translation>At the portal (in force)</translation>
    </message>
    <message>
        <source>Ở quầy</source>
        <translation>At the desk</translation>
    </message>
    <message>
        <source>Trả lời</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Ai làm</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Bộ phận</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Appointed</translation>
    </message>
    <message>
        <source>Khoản thu</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Số tiền</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source> và {count} việc nữa</source>
        <translation> and {count} more</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Nhận giấy</source>
        <translation>Paper received</translation>
    </message>
    <message>
        <source>Đính kèm tệp</source>
        <translation>File attached</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Fee taken</translation>
    </message>
    <message>
        <source>In mẫu</source>
        <translation>Form printed</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Xử lý một việc</source>
        <translation>Item settled</translation>
    </message>
    <message>
        <source>Mở xem để kiểm tra</source>
        <translation>Opened for review</translation>
    </message>
    <message>
        <source>Tiếp nhận hồ sơ trực tuyến</source>
        <translation>Online dossier received</translation>
    </message>
    <message>
        <source>Từ chối tiếp nhận</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>Nhận giấy bổ sung</source>
        <translation>Take in papers</translation>
    </message>
    <message>
        <source>Từ chối</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung</source>
        <translation>Asked to supplement</translation>
    </message>
    <message>
        <source>Chưa có hồ sơ này trên máy</source>
        <translation>Not on this machine yet</translation>
    </message>
    <message>
        <source>chờ cổng xác nhận</source>
        <translation>waiting for the portal</translation>
    </message>
    <message>
        <source>đã chuyển phụ trách</source>
        <translation>with the supervisor</translation>
    </message>
    <message>
        <source>Cổng có điều cần xem: {title} Mở hồ sơ để xem.</source>
        <translation>The portal remarks: {title} Open the dossier.</translation>
    </message>
    <message>
        <source>Cổng có điều cần xem mà bản chương trình này chưa hiểu. Cập nhật chương trình.</source>
        <translation>The portal has something to look at that this version does not understand. Update the program.</translation>
    </message>
    <message>
        <source>Cổng đã trả lời việc này theo cách mà bản chương trình này chưa hiểu. Cập nhật chương trình.</source>
        <translation>The portal answered this in a way that this version does not understand. Update the program.</translation>
    </message>
    <message>
        <source>Việc này có giá trị khó tin: {what}. Việc đã được ghi; xem lại hồ sơ, báo cán bộ đã làm.</source>
        <translation>This has an implausible value: {what}. It is recorded; look at the dossier and tell the officer who did it.</translation>
    </message>
    <message>
        <source>Việc này có giá trị khó tin nên cổng không nhận: {what}. Làm lại với giá trị đúng.</source>
        <translation>This has an implausible value, so the portal refused it: {what}. Do it again with the right value.</translation>
    </message>
    <message>
        <source>Cổng chưa nhận việc này: {title} Việc khác vẫn gửi bình thường.</source>
        <translation>The portal did not take this: {title} Everything else goes out as usual.</translation>
    </message>
    <message>
        <source>Đã có trả lời trước</source>
        <translation>Answered before</translation>
    </message>
    <message>
        <source>{who} đã trả lời trước, lúc {moment}. Trả lời của quầy không áp dụng; nội dung vẫn còn đây.</source>
        <translation>{who} answered first, at {moment}. The desk&apos;s answer does not apply; its text is still here.</translation>
    </message>
    <message>
        <source>Hồ sơ đang chờ công dân bổ sung nên chưa tiếp nhận được. Nhận giấy bổ sung trước.</source>
        <translation>The dossier waits for the citizen&apos;s papers, so it cannot be accepted yet. Take them in first.</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung hai lần</source>
        <translation>Asked to supplement twice</translation>
    </message>
    <message>
        <source>Công dân đã nhận hai phiếu yêu cầu bổ sung. Các giấy tờ được gộp; báo lại công dân.</source>
        <translation>The citizen has two requests to supplement. The papers are joined; tell the citizen.</translation>
    </message>
    <message>
        <source>Hồ sơ đã được yêu cầu bổ sung một lần. Tiếp nhận hoặc từ chối.</source>
        <translation>A supplement was asked for once already. Accept or decline.</translation>
    </message>
    <message>
        <source>Phiếu bổ sung thiếu giấy tờ</source>
        <translation>Request to supplement without papers</translation>
    </message>
    <message>
        <source>Phiếu bổ sung chưa ghi công dân thiếu giấy tờ nào.</source>
        <translation>The request does not say which papers are missing.</translation>
    </message>
    <message>
        <source>Phiếu bổ sung thiếu lý do</source>
        <translation>Request to supplement without a reason</translation>
    </message>
    <message>
        <source>Phiếu bổ sung chưa ghi vì sao. Hỏi người lập phiếu.</source>
        <translation>The request does not say why. Ask who made it.</translation>
    </message>
    <message>
        <source>Hồ sơ đã kết thúc trên cổng nên việc này không áp dụng nữa.</source>
        <translation>The dossier is closed at the portal, so this no longer applies.</translation>
    </message>
    <message>
        <source>Hồ sơ đã bị gỡ khỏi cổng. Việc làm ở quầy vẫn được ghi kèm hồ sơ.</source>
        <translation>The dossier was removed from the portal. What the desk did stays recorded with it.</translation>
    </message>
    <message>
        <source>Bộ phận {office} đang giữ hồ sơ này. Việc ở quầy đã được ghi; báo cho bộ phận ấy.</source>
        <translation>Office {office} holds this dossier. What the desk did is recorded; tell that office.</translation>
    </message>
    <message>
        <source>Hồ sơ này do bộ phận khác giữ, quầy không trả lời được.</source>
        <translation>Another office holds this dossier, the desk cannot answer.</translation>
    </message>
    <message>
        <source>{deed}, do {officer} gửi từ {office_name}. Việc chưa tính vào hồ sơ; phụ trách cho nhận hoặc không nhận.</source>
        <translation>{deed}, sent by {officer} from {office_name}. It does not count on the dossier yet; a supervisor lets it in or keeps it out.</translation>
    </message>
    <message>
        <source>Việc của {officer} gửi từ bộ phận {office} đã được {by} cho nhận. Mở hồ sơ để xem.</source>
        <translation>The work of {officer} from office {office} was let in by {by}. Open the dossier to see it.</translation>
    </message>
    <message>
        <source>Hồ sơ không thuộc bộ phận này. Việc chờ phụ trách bộ phận của hồ sơ cho nhận.</source>
        <translation>The dossier belongs to another office. The work waits for that office&apos;s supervisor.</translation>
    </message>
    <message>
        <source>Hồ sơ không thuộc bộ phận này nên quầy không xác nhận được.</source>
        <translation>The dossier belongs to another office, so this desk cannot confirm it.</translation>
    </message>
    <message>
        <source>Bộ phận của hồ sơ không nhận việc này. Việc rời hồ sơ ở quầy; diễn biến vẫn ghi.</source>
        <translation>The dossier&apos;s office kept this out. It leaves the dossier at this desk; the timeline keeps it.</translation>
    </message>
    <message>
        <source>Không ai tự xác nhận việc của chính mình. Nhờ phụ trách khác.</source>
        <translation>Nobody confirms their own work. Ask another supervisor.</translation>
    </message>
    <message>
        <source>Người khác đã quyết định việc này trước. Quyết định ấy giữ nguyên.</source>
        <translation>Someone else decided this before. That decision stands.</translation>
    </message>
    <message>
        <source>Việc này chờ việc trước của cùng hồ sơ được xét. Việc trước xét xong thì cổng xét tiếp.</source>
        <translation>This waits for earlier work on the same dossier. The portal goes on once that is judged.</translation>
    </message>
    <message>
        <source>Cổng chưa có việc cần xử lý mà quyết định này nói tới, có thể vì mới khôi phục.</source>
        <translation>The portal does not have the item that this decision names, perhaps because it was restored.</translation>
    </message>
    <message>
        <source>Lúc làm việc này {officer} không được phân công ở bộ phận. Việc đã được ghi; phụ trách xác nhận.</source>
        <translation>{officer} had no posting in the office at that time. The work is recorded; a supervisor confirms it.</translation>
    </message>
    <message>
        <source>Lúc làm việc này {officer} không được phân công ở bộ phận. Người có quyền làm lại.</source>
        <translation>{officer} had no posting in the office at that time. Someone with the right does it again.</translation>
    </message>
    <message>
        <source>Cổng chưa biết cán bộ {officer}. Việc đã được ghi; phụ trách xác nhận.</source>
        <translation>The portal does not know {officer}. It is recorded; the supervisor confirms.</translation>
    </message>
    <message>
        <source>{officer} chưa từng được phân công ở bộ phận này. Việc chờ phụ trách cho nhận.</source>
        <translation>{officer} was never posted to this office. The work waits for a supervisor.</translation>
    </message>
    <message>
        <source>Cổng chưa biết cán bộ {officer}. Người có quyền làm lại việc này.</source>
        <translation>The portal does not know {officer}. Somebody with the right does it again.</translation>
    </message>
    <message>
        <source>{officer} chưa được giao quyền làm việc này. Việc đã được ghi; phụ trách xác nhận.</source>
        <translation>{officer} has not been given this right. It is recorded; the supervisor confirms.</translation>
    </message>
    <message>
        <source>{officer} chưa được giao quyền này. Người có quyền làm lại.</source>
        <translation>{officer} has not been given this right. Somebody with it does it again.</translation>
    </message>
    <message>
        <source>Cổng đã có việc khác mang cùng định danh. Nội dung vẫn ở máy này; báo hỗ trợ.</source>
        <translation>The portal has something else under this id. It is still on this machine; tell support.</translation>
    </message>
    <message>
        <source>Cổng không đọc được việc này. Nội dung vẫn ở máy này; báo hỗ trợ.</source>
        <translation>The portal cannot read this. It is still on this machine; tell support.</translation>
    </message>
    <message>
        <source>Quầy sẽ gửi lại nội dung này khi nối được cổng. Cổng vẫn chưa nhận thì báo hỗ trợ.</source>
        <translation>The desk sends this again when there is a link. If the portal still does not take it, tell support.</translation>
    </message>
    <message>
        <source>Năm lần gửi, cổng vẫn chưa nhận được nội dung này. Nội dung còn nguyên ở máy; các việc khác vẫn gửi.</source>
        <translation>Five times the portal could not take this. It is whole on this machine; everything else goes out.</translation>
    </message>
    <message>
        <source>Cổng đang chạy bản cũ hơn quầy nên chưa xét được việc này. Cổng cập nhật xong sẽ tự xét.</source>
        <translation>The portal is older than the desk and cannot judge this yet. It will once it is updated.</translation>
    </message>
    <message>
        <source>Cổng chưa có hồ sơ này, có thể vì mới khôi phục. Quầy tự gửi bù; quá lâu thì báo hỗ trợ.</source>
        <translation>The portal does not have this dossier, perhaps since it was restored. The desk sends it again; if it takes long, tell support.</translation>
    </message>
    <message>
        <source>Cổng gặp trục trặc khi xét việc này và sẽ xét lại. Quá lâu thì báo hỗ trợ.</source>
        <translation>The portal had trouble with this and will look again. If it takes long, tell support.</translation>
    </message>
    <message>
        <source>Máy này đã bị thu hồi nên việc còn chờ. Phụ trách cho phép trên cổng thì việc được nhận.</source>
        <translation>This machine was revoked, so it waits. It is taken once the supervisor lets it in at the portal.</translation>
    </message>
    <message>
        <source>Cổng đã đổi hồ sơ này theo cách mà bản chương trình này chưa đọc được. Cập nhật chương trình.</source>
        <translation>The portal changed this dossier in a way that this version cannot read. Update the program.</translation>
    </message>
    <message>
        <source>Tệp {name} chưa lên cổng sau nhiều lần gửi. Gửi lại, hoặc mở hồ sơ để xem tệp.</source>
        <translation>File {name} did not reach the portal after several tries. Send it again, or open the dossier.</translation>
    </message>
    <message>
        <source>Tệp {name} không còn trên máy này nên chưa gửi được. Quét lại giấy rồi đính kèm.</source>
        <translation>File {name} is no longer on this machine. Scan the paper again and attach it.</translation>
    </message>
    <message>
        <source>Tệp {name} trên máy khác lúc đính kèm nên chưa gửi. Quét lại giấy rồi đính kèm.</source>
        <translation>File {name} is not what was attached, so it was not sent. Scan the paper again and attach it.</translation>
    </message>
    <message>
        <source>Tệp {name} lớn hơn mức cổng nhận. Quét lại ở 200 dpi rồi đính kèm.</source>
        <translation>File {name} is larger than the portal takes. Scan it again at 200 dpi and attach it.</translation>
    </message>
    <message>
        <source>Ba lần gửi, cổng đều nhận được tệp {name} khác với tệp trên máy. Gửi lại; vẫn vậy thì quét lại giấy rồi đính kèm.</source>
        <translation>Sent three times, the file {name} reached the portal as another than the one here. Send it again; if it stays so, scan the paper again and attach it.</translation>
    </message>
    <message>
        <source>Cổng không nhận tệp {name}, các tệp khác vẫn gửi. Gửi lại; vẫn vậy thì báo quản trị viên.</source>
        <translation>The portal does not take the file {name}; other files still go. Send it again; if it stays so, tell the administrator.</translation>
    </message>
    <message>
        <source>Quầy chưa đọc được câu trả lời của cổng về tệp {name}. Gửi lại; vẫn vậy thì báo quản trị viên.</source>
        <translation>The desk could not read the portal’s answer about the file {name}. Send it again; if it stays so, tell the administrator.</translation>
    </message>
    <message>
        <source>Ba lần tải, tệp {name} đều khác với tệp đã nộp. Tải lại; vẫn vậy thì xem tệp trên cổng.</source>
        <translation>Fetched three times, the file {name} was another than the one that was filed. Fetch it again; if it stays so, look at it at the portal.</translation>
    </message>
    <message>
        <source>Tệp {name} trên cổng khác cỡ đã ghi trong hồ sơ. Tải lại, hoặc xem tệp trên cổng.</source>
        <translation>The file {name} at the portal has another size than the dossier says. Fetch it again, or look at it at the portal.</translation>
    </message>
    <message>
        <source>Cổng chưa đưa được tệp {name}, các tệp khác vẫn tải. Tải lại, hoặc xem tệp trên cổng.</source>
        <translation>The portal could not give the file {name}; other files still come. Fetch it again, or look at it at the portal.</translation>
    </message>
    <message>
        <source>Quầy chưa đọc được câu trả lời của cổng về tệp {name}. Tải lại, hoặc xem tệp trên cổng.</source>
        <translation>The desk could not read the portal’s answer about the file {name}. Fetch it again, or look at it at the portal.</translation>
    </message>
    <message>
        <source>Tệp {name} lớn hơn mức quầy nhận. Xem tệp trên cổng.</source>
        <translation>File {name} is larger than the desk takes. Look at it at the portal.</translation>
    </message>
    <message>
        <source>Tệp {name} chưa tải về sau nhiều lần. Tải lại, hoặc xem tệp trên cổng.</source>
        <translation>File {name} did not come after several tries. Fetch it again, or look at it at the portal.</translation>
    </message>
    <message>
        <source>Mã {was} đã có ở hồ sơ khác. Hồ sơ này mang mã mới {code}: in lại giấy hẹn, mời công dân đổi giấy.</source>
        <translation>Another dossier has the code {was}. This one has the new code {code}: print the receipt again and ask the citizen to exchange it.</translation>
    </message>
    <message>
        <source>{who} đã thu khoản này {money}, lúc {moment}. Quầy thu thêm một lần, cả hai lần đều được ghi.</source>
        <translation>{who} took this fee, {money}, at {moment}. The desk took it once more; both are recorded.</translation>
    </message>
    <message>
        <source>Trên cổng, hồ sơ không có khoản thu này. Số tiền đã thu vẫn được ghi.</source>
        <translation>At the portal the dossier has no such fee. The money taken is recorded.</translation>
    </message>
    <message>
        <source>Số tiền đã thu khác mức phải thu. Số tiền đã thu vẫn được ghi.</source>
        <translation>The money taken is not the amount due. It is recorded.</translation>
    </message>
    <message>
        <source>Mã ghi ngày {day_there}, hồ sơ nhận ngày {day_here}. Mã đã in vẫn dùng; báo cáo tính theo ngày nhận.</source>
        <translation>The code says {day_there}, reception was {day_here}. The printed code holds; reports go by reception.</translation>
    </message>
    <message>
        <source>Mã trên giấy hẹn không theo mẫu của cổng. Mã vẫn dùng; báo quản trị xem lại dãy mã.</source>
        <translation>The code on the receipt is not of the portal&apos;s pattern. It holds; have the codes looked at.</translation>
    </message>
    <message>
        <source>Mã {was} thuộc dãy mã của quầy khác. Mã đã in vẫn dùng; báo quản trị xem lại dãy mã của hai quầy.</source>
        <translation>Code {was} lies in another desk&apos;s lease. The printed code stays in use; have the administrator check both leases.</translation>
    </message>
    <message>
        <source>Mã {was} không thuộc dãy mã nào cổng đã cấp. Mã đã in vẫn dùng.</source>
        <translation>Code {was} lies in no lease of the portal. The printed code stays in use.</translation>
    </message>
    <message>
        <source>Mã {was} mang mã của cơ quan khác cơ quan giải quyết hồ sơ. Mã đã in vẫn dùng; báo quản trị xem lại dãy mã.</source>
        <translation>Code {was} names another agency than the one that resolves the dossier. The printed code stays in use; have the administrator check the leases.</translation>
    </message>
    <message>
        <source>Giấy hẹn in {due_here}; cổng tính ra {due_there}. Ngày trên giấy không tự đổi: chọn ngày rồi báo công dân.</source>
        <translation>The receipt says {due_here}; the portal counts {due_there}. The date on paper does not change by itself: choose one, then tell the citizen.</translation>
    </message>
    <message>
        <source>Giấy hẹn in {due_here}; theo thủ tục này cổng không tính ra ngày nào. Ngày trên giấy vẫn dùng.</source>
        <translation>The receipt says {due_here}; by this procedure the portal counts no date at all. The date on paper stays in force.</translation>
    </message>
    <message>
        <source>Gia hạn hai lần</source>
        <translation>Extended twice</translation>
    </message>
    <message>
        <source>Hồ sơ đã gia hạn một lần. Lần ký trước có giá trị; báo lại công dân.</source>
        <translation>The dossier was extended once. The earlier signature stands; tell the citizen.</translation>
    </message>
    <message>
        <source>Hồ sơ đã gia hạn một lần nên cổng không nhận lần này.</source>
        <translation>The dossier was extended once, so the portal does not take this one.</translation>
    </message>
    <message>
        <source>Văn bản thiếu người ký</source>
        <translation>Paper without a signer</translation>
    </message>
    <message>
        <source>Văn bản chưa ghi ai đã ký.</source>
        <translation>The paper does not say who signed it.</translation>
    </message>
    <message>
        <source>Ký ngoài thời gian ủy quyền</source>
        <translation>Signed outside the mandate</translation>
    </message>
    <message>
        <source>{officer} ký theo một ủy quyền không có hiệu lực lúc ký. Phụ trách xem lại.</source>
        <translation>{officer} signed under a mandate that did not hold at that time. A supervisor looks at it.</translation>
    </message>
    <message>
        <source>Ủy quyền không có hiệu lực lúc ký nên cổng không nhận. Chuyển người có quyền ký.</source>
        <translation>The mandate did not hold at that time, so the portal does not take it. Pass it to somebody who may sign.</translation>
    </message>
    <message>
        <source>Dừng không rõ vì yêu cầu nào</source>
        <translation>Stopped for no known request</translation>
    </message>
    <message>
        <source>Việc dừng giải quyết không khớp yêu cầu bổ sung nào của hồ sơ.</source>
        <translation>The stop matches no request to supplement of the dossier.</translation>
    </message>
    <message>
        <source>Dừng dù đã bổ sung</source>
        <translation>Stopped though supplemented</translation>
    </message>
    <message>
        <source>Công dân đã nộp bổ sung trước khi dừng. Báo công dân, hồ sơ giải quyết tiếp.</source>
        <translation>The citizen supplemented before the stop. Tell the citizen; the dossier goes on.</translation>
    </message>
    <message>
        <source>Công dân đã nộp bổ sung nên cổng không nhận việc dừng.</source>
        <translation>The citizen has supplemented, so the portal does not take the stop.</translation>
    </message>
    <message>
        <source>Hẹn lại không muộn hơn</source>
        <translation>New date not later</translation>
    </message>
    <message>
        <source>Văn bản hẹn lại ghi ngày không sau ngày hẹn đang có. Xem lại văn bản; báo công dân.</source>
        <translation>The letter names a day that is not after the present date. Check the letter; tell the citizen.</translation>
    </message>
    <message>
        <source>Ngày hẹn lại không sau ngày hẹn đang có nên cổng không nhận.</source>
        <translation>The new day is not after the present date, so the portal did not take it.</translation>
    </message>
    <message>
        <source>Bổ sung sau khi dừng</source>
        <translation>Supplemented after the stop</translation>
    </message>
    <message>
        <source>Giấy bổ sung đến sau khi có thông báo dừng. Nộp trong hạn thì hồ sơ giải quyết tiếp.</source>
        <translation>Papers came after the notice of the stop. If they were in time, the dossier goes on.</translation>
    </message>
    <message>
        <source>Rút hồ sơ khi đã có kết quả</source>
        <translation>Withdrawn though there is a result</translation>
    </message>
    <message>
        <source>Kết quả đã ký và công dân rút hồ sơ. Kết quả có giá trị; báo công dân.</source>
        <translation>The result is signed and the citizen withdrew. The result stands; tell the citizen.</translation>
    </message>
    <message>
        <source>Hồ sơ đã có kết quả nên không rút được.</source>
        <translation>The dossier has a result, so it cannot be withdrawn.</translation>
    </message>
    <message>
        <source>Rút hồ sơ ở nơi khác</source>
        <translation>Withdrawn elsewhere</translation>
    </message>
    <message>
        <source>Hồ sơ do {office} tiếp nhận mà được ghi rút ở nơi khác. Báo nơi đó.</source>
        <translation>{office} received the dossier, and it was withdrawn elsewhere. Tell that office.</translation>
    </message>
    <message>
        <source>Hồ sơ do nơi khác tiếp nhận nên chỉ nơi đó cho rút được.</source>
        <translation>Another office received the dossier, and only that one lets it be withdrawn.</translation>
    </message>
    <message>
        <source>Việc này không bỏ được. Dùng chức năng sửa, hoặc ghi việc tiếp theo.</source>
        <translation>This cannot be undone. Correct it, or record the next step.</translation>
    </message>
    <message>
        <source>Sau việc này đã có việc khác nên cổng không cho bỏ.</source>
        <translation>Something followed, so the portal does not let it be undone.</translation>
    </message>
    <message>
        <source>Việc này do người khác làm nên cổng không cho bỏ.</source>
        <translation>Somebody else did this, so the portal does not let it be undone.</translation>
    </message>
    <message>
        <source>Hồ sơ đã sang cơ quan khác nên cổng không cho bỏ việc này.</source>
        <translation>The dossier went to another agency, so the portal does not let this be undone.</translation>
    </message>
    <message>
        <source>Việc không khớp trạng thái</source>
        <translation>Does not fit the status</translation>
    </message>
    <message>
        <source>Việc này không khớp với trạng thái hồ sơ trên cổng. Việc đã làm vẫn được ghi.</source>
        <translation>This does not fit the dossier&apos;s status at the portal. What was done is recorded all the same.</translation>
    </message>
    <message>
        <source>Trạng thái hồ sơ trên cổng đã khác nên cổng không nhận việc này. Xem lại hồ sơ.</source>
        <translation>The dossier&apos;s status at the portal is another, so the portal does not take this. Look at the dossier.</translation>
    </message>
    <message>
        <source>Phiếu bàn giao thiếu đơn vị</source>
        <translation>Hand-over slip without a unit</translation>
    </message>
    <message>
        <source>Phiếu bàn giao chưa ghi đơn vị nhận hoặc số phiếu. Hỏi lại nơi lập phiếu.</source>
        <translation>The slip lacks the receiving unit or its number. Ask who made it.</translation>
    </message>
    <message>
        <source>Một hồ sơ, hai phiếu bàn giao</source>
        <translation>One dossier, two slips</translation>
    </message>
    <message>
        <source>Hồ sơ đã được giao cho {unit} và chưa ai nhận. Hỏi xem giấy đang ở đâu.</source>
        <translation>The dossier was handed to {unit} and nobody has taken it up. Ask where the papers are.</translation>
    </message>
    <message>
        <source>Hai nơi cùng nhận hồ sơ</source>
        <translation>Taken up twice</translation>
    </message>
    <message>
        <source>{unit} đã nhận hồ sơ này theo cùng phiếu. Người nhận trước đang giữ.</source>
        <translation>{unit} took up this dossier with the same slip. Who took it first has it.</translation>
    </message>
    <message>
        <source>Việc chưa ghi lý do</source>
        <translation>Without a reason</translation>
    </message>
    <message>
        <source>Việc này chưa ghi lý do. Hỏi người đã làm.</source>
        <translation>This gives no reason. Ask who did it.</translation>
    </message>
    <message>
        <source>Xác minh thiếu cơ quan được hỏi</source>
        <translation>Verification without a body</translation>
    </message>
    <message>
        <source>Việc xác minh chưa ghi hỏi cơ quan nào.</source>
        <translation>The verification does not say which body is asked.</translation>
    </message>
    <message>
        <source>Trả lời không rõ của lần xác minh nào</source>
        <translation>Answer to no known verification</translation>
    </message>
    <message>
        <source>Có trả lời xác minh nhưng hồ sơ không có lần hỏi này.</source>
        <translation>There is an answer, but the dossier has no such question.</translation>
    </message>
    <message>
        <source>Thông báo nghĩa vụ thiếu số</source>
        <translation>Notice without a number</translation>
    </message>
    <message>
        <source>Thông báo nghĩa vụ tài chính chưa ghi số.</source>
        <translation>The notice of the financial obligation has no number.</translation>
    </message>
    <message>
        <source>Thông báo ghi hai lần</source>
        <translation>Notice recorded twice</translation>
    </message>
    <message>
        <source>Thông báo số {reference} đã có trên hồ sơ. Chỉ tính một lần.</source>
        <translation>Notice {reference} is on the dossier already. It counts once.</translation>
    </message>
    <message>
        <source>Chứng từ không rõ của thông báo nào</source>
        <translation>Proof for no known notice</translation>
    </message>
    <message>
        <source>Chứng từ ghi cho thông báo số {reference} mà hồ sơ không có.</source>
        <translation>The proof is for notice {reference}, which the dossier does not have.</translation>
    </message>
    <message>
        <source>Thiếu tên kết quả</source>
        <translation>Result without a name</translation>
    </message>
    <message>
        <source>Việc này chưa ghi là kết quả nào.</source>
        <translation>This does not say which result.</translation>
    </message>
    <message>
        <source>Hai kết quả đã ký</source>
        <translation>Two signed results</translation>
    </message>
    <message>
        <source>Hồ sơ có hai kết quả đã ký. Bản ký trước có giá trị; xem lại bản kia.</source>
        <translation>The dossier has two signed results. The earlier stands; look at the other.</translation>
    </message>
    <message>
        <source>Kết quả về quầy mà chưa ký</source>
        <translation>Result at the counter, not signed</translation>
    </message>
    <message>
        <source>Quầy ghi đã có kết quả nhưng chưa ai ghi việc ký. Hỏi đơn vị giải quyết.</source>
        <translation>The counter recorded a result, but nobody recorded the signature. Ask the resolving unit.</translation>
    </message>
    <message>
        <source>Bưu gửi thiếu số</source>
        <translation>Parcel without a number</translation>
    </message>
    <message>
        <source>Kết quả gửi bưu chính chưa ghi số bưu gửi.</source>
        <translation>The result was posted without a parcel number.</translation>
    </message>
    <message>
        <source>Bưu gửi lạ</source>
        <translation>Unknown parcel</translation>
    </message>
    <message>
        <source>Hồ sơ không có bưu gửi số {parcel}.</source>
        <translation>The dossier has no parcel {parcel}.</translation>
    </message>
    <message>
        <source>Gửi bưu chính sau khi đã trả</source>
        <translation>Posted after it was returned</translation>
    </message>
    <message>
        <source>Kết quả đã trả mà vẫn có bưu gửi. Hỏi bưu tá.</source>
        <translation>The result was returned, and there is a parcel. Ask the postal worker.</translation>
    </message>
    <message>
        <source>Trả kết quả hai lần</source>
        <translation>Result returned twice</translation>
    </message>
    <message>
        <source>Kết quả đã trả một lần trước đó. Xem ai đã nhận.</source>
        <translation>The result was returned before. See who took it.</translation>
    </message>
    <message>
        <source>Trả kết quả chưa ghi việc ký</source>
        <translation>Returned without a recorded signature</translation>
    </message>
    <message>
        <source>Kết quả đã trao nhưng chưa ai ghi việc ký.</source>
        <translation>The result was handed out, but nobody recorded the signature.</translation>
    </message>
    <message>
        <source>Trả kết quả thiếu người nhận</source>
        <translation>Result returned to nobody named</translation>
    </message>
    <message>
        <source>Việc trả kết quả chưa ghi ai đã nhận.</source>
        <translation>The return does not say who took the result.</translation>
    </message>
    <message>
        <source>Nhận thay thiếu giấy ủy quyền</source>
        <translation>Collected without an authority</translation>
    </message>
    <message>
        <source>Người nhận thay chưa ghi giấy ủy quyền.</source>
        <translation>The proxy&apos;s authority is not recorded.</translation>
    </message>
    <message>
        <source>Trả kết quả khi còn phải thu</source>
        <translation>Returned with money due</translation>
    </message>
    <message>
        <source>Kết quả đã trả mà còn khoản chưa thu.</source>
        <translation>The result was returned while something is still to be paid.</translation>
    </message>
    <message>
        <source>Giấy gốc trả hai lần</source>
        <translation>Original returned twice</translation>
    </message>
    <message>
        <source>{name} đã được ghi là trả lại trước đó.</source>
        <translation>{name} was recorded as returned before.</translation>
    </message>
    <message>
        <source>Lần báo thiếu nội dung</source>
        <translation>Contact without content</translation>
    </message>
    <message>
        <source>Lần báo công dân chưa ghi nội dung và cách báo.</source>
        <translation>The contact does not say what was told and how.</translation>
    </message>
    <message>
        <source>Đánh giá hai lần</source>
        <translation>Rated twice</translation>
    </message>
    <message>
        <source>Công dân đã đánh giá hồ sơ này. Lần đầu được tính.</source>
        <translation>The citizen has rated this dossier. The first rating counts.</translation>
    </message>
    <message>
        <source>Điểm đánh giá lạ</source>
        <translation>Odd rating</translation>
    </message>
    <message>
        <source>Điểm đánh giá nằm ngoài thang điểm.</source>
        <translation>The scores lie outside the scale.</translation>
    </message>
    <message>
        <source>Một mục sửa hai lần</source>
        <translation>One field corrected twice</translation>
    </message>
    <message>
        <source>Hai nơi cùng sửa một mục: “{stands}” và “{becomes}”. Lần sửa sau đang được ghi. Hỏi công dân bên nào đúng, chưa đúng thì sửa lại.</source>
        <translation>Two desks corrected one field: “{stands}” and “{becomes}”. The later correction stands. Ask the citizen which is right, and correct it again if need be.</translation>
    </message>
    <message>
        <source>Lần sửa không có nội dung</source>
        <translation>A correction of nothing</translation>
    </message>
    <message>
        <source>Lần sửa này không đổi mục nào của hồ sơ.</source>
        <translation>This correction changes no field of the dossier.</translation>
    </message>
    <message>
        <source>Sửa mục không sửa được</source>
        <translation>A field that cannot be corrected</translation>
    </message>
    <message>
        <source>Mã, thủ tục, cơ quan, nơi và lúc tiếp nhận không sửa được. Rút hồ sơ rồi nhận lại.</source>
        <translation>Code, procedure, agency, place and time of reception cannot be corrected. Withdraw the dossier and receive it anew.</translation>
    </message>
    <message>
        <source>Nội dung sửa không đọc được</source>
        <translation>A correction that cannot be read</translation>
    </message>
    <message>
        <source>Không đọc được “{becomes}” nên mục ấy chưa đổi. Sửa lại trên hồ sơ.</source>
        <translation>“{becomes}” cannot be read, so the field has not changed. Correct it on the dossier.</translation>
    </message>
    <message>
        <source>Sửa hồ sơ của người khác</source>
        <translation>Somebody else&apos;s dossier corrected</translation>
    </message>
    <message>
        <source>Người sửa không nhận hồ sơ này trong ngày và không phải giám sát. Xem lại nội dung đã sửa.</source>
        <translation>Whoever corrected it did not receive it that day and is no supervisor. Look at what was corrected.</translation>
    </message>
    <message>
        <source>Dừng khi còn hạn bổ sung</source>
        <translation>Stopped while papers may still be brought</translation>
    </message>
    <message>
        <source>Thông báo dừng đã đưa khi hạn bổ sung chưa qua. Báo công dân vẫn bổ sung được.</source>
        <translation>The notice of the stop was given before the time to supplement was over. Tell the citizen that papers may still be brought.</translation>
    </message>
    <message>
        <source>Hạn bổ sung chưa qua nên cổng không nhận việc dừng.</source>
        <translation>The time to supplement is not over, so the portal does not take the stop.</translation>
    </message>
    <message>
        <source>Việc gia hạn đến sau ngày được gia hạn nên cổng không nhận.</source>
        <translation>The extension came after the last day for one, so the portal does not take it.</translation>
    </message>
</context>
<context>
    <name>batch</name>
    <message>
        <source>Bắt buộc</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Nếu có</source>
        <translation>If any</translation>
    </message>
    <message>
        <source>Sẵn sàng</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Xem {count} điều</source>
        <translation>{count} to look at</translation>
    </message>
    <message>
        <source>Để lại</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Còn {count} việc</source>
        <translation>Things left: {count}</translation>
    </message>
    <message>
        <source>Đang in giấy hẹn…</source>
        <translation>Printing the receipt…</translation>
    </message>
    <message>
        <source>Đang nhận…</source>
        <translation>Receiving…</translation>
    </message>
    <message>
        <source>Chưa in giấy hẹn</source>
        <translation>Receipt not printed</translation>
    </message>
    <message>
        <source>Đã tiếp nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>{count} giấy tờ</source>
        <translation>Papers: {count}</translation>
    </message>
    <message>
        <source>hẹn {moment}</source>
        <translation>due {moment}</translation>
    </message>
    <message>
        <source>Nhóm dòng</source>
        <translation>Row groups</translation>
    </message>
    <message>
        <source>Dòng trong tệp</source>
        <translation>Rows in file</translation>
    </message>
    <message>
        <source>Cần xem</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>Chưa nhận được</source>
        <translation>Cannot be received</translation>
    </message>
    <message>
        <source>Tệp không có dòng nào.</source>
        <translation>The file has no rows.</translation>
    </message>
    <message>
        <source>Không còn dòng nào chờ tiếp nhận.</source>
        <translation>No rows waiting.</translation>
    </message>
    <message>
        <source>Không dòng nào cần xem lại.</source>
        <translation>No row has to be looked at.</translation>
    </message>
    <message>
        <source>Không dòng nào còn thiếu.</source>
        <translation>No rows with anything missing.</translation>
    </message>
    <message>
        <source>Chưa tiếp nhận dòng nào.</source>
        <translation>No rows received yet.</translation>
    </message>
    <message>
        <source>Tiếp nhận {count} hồ sơ và in</source>
        <translation>Receive dossiers ({count}) and print</translation>
    </message>
    <message>
        <source>Tiếp nhận {count} hồ sơ, lưu giấy hẹn</source>
        <translation>Receive dossiers ({count}), save receipts</translation>
    </message>
    <message>
        <source>In {count} giấy hẹn còn lại</source>
        <translation>Print remaining receipts ({count})</translation>
    </message>
    <message>
        <source>Đúng, tiếp nhận {count} hồ sơ đã xem</source>
        <translation>That is right, receive: {count}</translation>
    </message>
    <message>
        <source>Xem {count} dòng, rồi bấm F9 lần nữa</source>
        <translation>Rows to look at: {count}, then press F9 again</translation>
    </message>
    <message>
        <source>Nhận cả dòng này</source>
        <translation>Receive this row too</translation>
    </message>
    <message>
        <source>Để lại dòng này</source>
        <translation>Leave this row</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>{count} giấy hẹn chưa in</source>
        <translation>Receipts not printed: {count}</translation>
    </message>
    <message>
        <source>{count} dòng: {done} đã nhận, {ready} chờ, {doubted} cần xem, {faulty} chưa được</source>
        <translation>Rows: {count}; received {done}, waiting {ready}, to look at {doubted}, not possible {faulty}</translation>
    </message>
    <message>
        <source>Mã hồ sơ, hoặc việc cần xem</source>
        <translation>Code, or what to look at</translation>
    </message>
    <message>
        <source>Cột {letter}</source>
        <translation>Column {letter}</translation>
    </message>
    <message>
        <source>không dùng</source>
        <translation>not used</translation>
    </message>
    <message>
        <source>Hai cột một mục: chọn</source>
        <translation>Two columns, one field: choose</translation>
    </message>
    <message>
        <source>Bỏ qua, số thứ tự</source>
        <translation>Left out, a running number</translation>
    </message>
    <message>
        <source>Không dùng cột này</source>
        <translation>Do not use this column</translation>
    </message>
    <message>
        <source>Chưa gán, {count} ô không đọc</source>
        <translation>Not assigned, cells not read: {count}</translation>
    </message>
    <message>
        <source>{count} dòng chưa rõ, xem dưới</source>
        <translation>Rows not clear: {count}, see below</translation>
    </message>
    <message>
        <source>Tự nhận theo tên cột</source>
        <translation>Known by its name</translation>
    </message>
    <message>
        <source>Như lần trước</source>
        <translation>As last time</translation>
    </message>
    <message>
        <source>Đã gán</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>Cột trống</source>
        <translation>Empty column</translation>
    </message>
    <message>
        <source>Cột trong tệp</source>
        <translation>Column of the file</translation>
    </message>
    <message>
        <source>Ba dòng đầu</source>
        <translation>First three rows</translation>
    </message>
    <message>
        <source>Là mục</source>
        <translation>Is the field</translation>
    </message>
    <message>
        <source>Các cột của tệp</source>
        <translation>Columns of the file</translation>
    </message>
    <message>
        <source>Mục</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Mục có thể chọn</source>
        <translation>Fields to choose from</translation>
    </message>
    <message>
        <source>hợp</source>
        <translation>fits</translation>
    </message>
    <message>
        <source>Giá trị trong tệp</source>
        <translation>Value in the file</translation>
    </message>
    <message>
        <source>(trống)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>Dòng</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Là</source>
        <translation>Is</translation>
    </message>
    <message>
        <source>Cột này không có giá trị phải dịch.</source>
        <translation>This column has no values to translate.</translation>
    </message>
    <message>
        <source>Giá trị của cột</source>
        <translation>Values of the column</translation>
    </message>
    <message>
        <source>hỏi từng dòng</source>
        <translation>asked at each row</translation>
    </message>
    <message>
        <source>chọn</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>như ghi</source>
        <translation>as written</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Các dòng của tệp</source>
        <translation>Rows of the file</translation>
    </message>
</context>
<context>
    <name>correction</name>
    <message>
        <source>Sửa hồ sơ</source>
        <translation>Correct the dossier</translation>
    </message>
    <message>
        <source>Đã sửa hồ sơ</source>
        <translation>Dossier corrected</translation>
    </message>
    <message>
        <source>Thủ tục, cơ quan</source>
        <translation>Procedure, agency</translation>
    </message>
    <message>
        <source>không sửa được</source>
        <translation>cannot be corrected</translation>
    </message>
    <message>
        <source>Mục</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Đang ghi</source>
        <translation>Stands now</translation>
    </message>
    <message>
        <source>Sửa thành</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>Các mục sửa được</source>
        <translation>Fields that can be corrected</translation>
    </message>
    <message>
        <source>(trống)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>rút hồ sơ, nhận lại</source>
        <translation>withdraw, receive anew</translation>
    </message>
    <message>
        <source>in trên giấy hẹn</source>
        <translation>on the receipt</translation>
    </message>
    <message>
        <source>họ và tên</source>
        <translation>name</translation>
    </message>
    <message>
        <source>số định danh</source>
        <translation>identity number</translation>
    </message>
    <message>
        <source>mã số thuế</source>
        <translation>tax code</translation>
    </message>
    <message>
        <source>ngày sinh</source>
        <translation>date of birth</translation>
    </message>
    <message>
        <source>giới tính</source>
        <translation>sex</translation>
    </message>
    <message>
        <source>điện thoại</source>
        <translation>phone</translation>
    </message>
    <message>
        <source>email</source>
        <translation>email</translation>
    </message>
    <message>
        <source>thôn, tổ</source>
        <translation>hamlet</translation>
    </message>
    <message>
        <source>xã, phường, tỉnh</source>
        <translation>commune, province</translation>
    </message>
    <message>
        <source>người nộp</source>
        <translation>submitter</translation>
    </message>
    <message>
        <source>số định danh người nộp</source>
        <translation>submitter&apos;s identity number</translation>
    </message>
    <message>
        <source>điện thoại người nộp</source>
        <translation>submitter&apos;s phone</translation>
    </message>
    <message>
        <source>nội dung</source>
        <translation>content</translation>
    </message>
    <message>
        <source>cách nhận kết quả</source>
        <translation>way of delivery</translation>
    </message>
    <message>
        <source>nơi nhận kết quả</source>
        <translation>place of delivery</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Tại quầy</source>
        <translation>At the counter</translation>
    </message>
    <message>
        <source>Bưu chính</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Điện tử</source>
        <translation>Electronic</translation>
    </message>
    <message>
        <source>{text}: {was} thành {becomes}</source>
        <translation>{text}: {was} becomes {becomes}</translation>
    </message>
    <message>
        <source>không dấu</source>
        <translation>level tone</translation>
    </message>
    <message>
        <source>dấu huyền</source>
        <translation>falling tone</translation>
    </message>
    <message>
        <source>dấu sắc</source>
        <translation>rising tone</translation>
    </message>
    <message>
        <source>dấu ngã</source>
        <translation>broken tone</translation>
    </message>
    <message>
        <source>dấu hỏi</source>
        <translation>asking tone</translation>
    </message>
    <message>
        <source>dấu nặng</source>
        <translation>heavy tone</translation>
    </message>
    <message>
        <source>Giấy hẹn này hết hiệu lực</source>
        <translation>This receipt is void</translation>
    </message>
    <message>
        <source>Giấy hẹn in {printed} hết hiệu lực</source>
        <translation>The receipt printed {printed} is void</translation>
    </message>
    <message>
        <source>Đã có bản mới</source>
        <translation>There is a new one</translation>
    </message>
    <message>
        <source>Chưa in bản mới</source>
        <translation>The new one is not printed yet</translation>
    </message>
    <message>
        <source>báo mất {at}</source>
        <translation>reported lost {at}</translation>
    </message>
    <message>
        <source>{fields} đã sửa {at}</source>
        <translation>{fields} corrected {at}</translation>
    </message>
    <message>
        <source>{corrected}. Giấy hẹn in trước lúc ấy hết hiệu lực</source>
        <translation>{corrected}. A receipt printed before is void</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Giấy hẹn hết hiệu lực: hồ sơ đã rút, nhận lại với mã {code}</source>
        <translation>The receipt is void: the dossier was withdrawn and received anew as {code}</translation>
    </message>
    <message>
        <source>số bản chính: {paper}</source>
        <translation>originals: {paper}</translation>
    </message>
    <message>
        <source>số bản sao: {paper}</source>
        <translation>copies: {paper}</translation>
    </message>
</context>
<context>
    <name>days</name>
    <message>
        <source>Thời hạn tính từ khi cơ quan giải quyết nhận hồ sơ.</source>
        <translation>Time counts from when the agency gets the dossier.</translation>
    </message>
    <message>
        <source>Ngày hẹn không đọc được.</source>
        <translation>The due date cannot be read.</translation>
    </message>
    <message>
        <source>Chờ giấy nộp sau đến {day}. Thời hạn {whole} ngày làm việc tính từ ngày nộp đủ.</source>
        <translation>Papers are owed until {day}. The term counts from the last one, working days: {whole}.</translation>
    </message>
    <message>
        <source>Trả kết quả trong ngày tiếp nhận.</source>
        <translation>Result due on the day of reception.</translation>
    </message>
    <message>
        <source>Thời hạn {whole} ngày làm việc, đã qua {used}. Ô gạch chéo là ngày nghỉ.</source>
        <translation>Working days: {whole}, of which {used} have passed. Hatched cells are days off.</translation>
    </message>
    <message>
        <source>nhận</source>
        <translation>in</translation>
    </message>
    <message>
        <source>Hẹn trả {time}</source>
        <translation>Due {time}</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Nhận {time}</source>
        <translation>In {time}</translation>
    </message>
    <message>
        <source>Lễ</source>
        <translation>Holiday</translation>
    </message>
    <message>
        <source>{count} ngày</source>
        <translation>{count} d</translation>
    </message>
</context>
<context>
    <name>deadline</name>
    <message>
        <source>Quá giờ hẹn</source>
        <translation>Past its hour</translation>
    </message>
    <message>
        <source>Quá 1 ngày</source>
        <translation>1 day late</translation>
    </message>
    <message>
        <source>Quá {days} ngày</source>
        <translation>{days} d late</translation>
    </message>
    <message>
        <source>Hôm nay {time}</source>
        <translation>Today {time}</translation>
    </message>
    <message>
        <source>Còn 1 ngày</source>
        <translation>1 day left</translation>
    </message>
    <message>
        <source>Còn {days} ngày</source>
        <translation>{days} d left</translation>
    </message>
    <message>
        <source>Tạm dừng {days} ngày</source>
        <translation>Paused {days} d</translation>
    </message>
    <message>
        <source>Nộp sau: {day}</source>
        <translation>Owed until {day}</translation>
    </message>
    <message>
        <source>Chưa nộp: {day}</source>
        <translation>Not in: {day}</translation>
    </message>
    <message>
        <source>Có kết quả</source>
        <translation>Result ready</translation>
    </message>
    <message>
        <source>Đã trả</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Đã từ chối</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>Đã dừng</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Công dân đã rút</source>
        <translation>Withdrawn by the citizen</translation>
    </message>
    <message>
        <source>Nhận trước {time}</source>
        <translation>Receive by {time}</translation>
    </message>
    <message>
        <source>Chưa có ngày hẹn</source>
        <translation>No date yet</translation>
    </message>
    <message>
        <source>Không đọc được</source>
        <translation>Cannot be read</translation>
    </message>
    <message>
        <source>Cần cập nhật</source>
        <translation>Update needed</translation>
    </message>
    <message>
        <source>Bổ sung đến {day}</source>
        <translation>Papers by {day}</translation>
    </message>
    <message>
        <source>Chờ lấy {days} ngày</source>
        <translation>Uncollected {days} d</translation>
    </message>
</context>
<context>
    <name>dossier</name>
    <message>
        <source>Tiếp nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Hồ sơ cùng mã</source>
        <translation>Dossiers with this code</translation>
    </message>
    <message>
        <source>Việc cần xử lý của hồ sơ</source>
        <translation>What needs attention in this dossier</translation>
    </message>
    <message>
        <source>Trang hồ sơ trực tuyến</source>
        <translation>Page of the online dossier</translation>
    </message>
    <message>
        <source>Mở Cần xử lý</source>
        <translation>Open Needs attention</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Đã lưu ghi chú</source>
        <translation>Note saved</translation>
    </message>
    <message>
        <source>Nhận giấy thiếu</source>
        <translation>Missing papers</translation>
    </message>
    <message>
        <source>Bước tiếp: Nhận giấy còn thiếu</source>
        <translation>Next: receive missing papers</translation>
    </message>
    <message>
        <source>Đã nhận giấy còn thiếu</source>
        <translation>Missing papers received</translation>
    </message>
    <message>
        <source>Thu phí</source>
        <translation>Take fee</translation>
    </message>
    <message>
        <source>Bước tiếp: Thu {money}</source>
        <translation>Next: collect {money}</translation>
    </message>
    <message>
        <source>Đã thu {money}</source>
        <translation>{money} received</translation>
    </message>
    <message>
        <source>In lại giấy hẹn</source>
        <translation>Reprint receipt</translation>
    </message>
    <message>
        <source>In giấy hẹn</source>
        <translation>Print receipt</translation>
    </message>
    <message>
        <source>Bước tiếp: In giấy hẹn bản sửa</source>
        <translation>Next: print the corrected receipt</translation>
    </message>
    <message>
        <source>Bước tiếp: In giấy hẹn, ngày mới</source>
        <translation>Next: print the receipt with the new date</translation>
    </message>
    <message>
        <source>Đang chuẩn bị giấy hẹn…</source>
        <translation>Preparing the receipt…</translation>
    </message>
    <message>
        <source>Chọn máy in…</source>
        <translation>Choose printer…</translation>
    </message>
    <message>
        <source>In trên máy in khác</source>
        <translation>Print on another printer</translation>
    </message>
    <message>
        <source>In giấy khác…</source>
        <translation>Print another paper…</translation>
    </message>
    <message>
        <source>Đang chuẩn bị giấy…</source>
        <translation>Preparing the paper…</translation>
    </message>
    <message>
        <source>Xem trước giấy hẹn</source>
        <translation>Receipt preview</translation>
    </message>
    <message>
        <source>Đang chờ {of} trả lời</source>
        <translation>Waiting for an answer of {of}</translation>
    </message>
    <message>
        <source>Hồ sơ đã kết thúc</source>
        <translation>The dossier is closed</translation>
    </message>
    <message>
        <source>Đang chờ người ký</source>
        <translation>Waiting for the signer</translation>
    </message>
    <message>
        <source>Tài khoản này không có bước tiếp</source>
        <translation>This account has no next step</translation>
    </message>
</context>
<context>
    <name>explanation</name>
    <message>
        <source>Nhận hồ sơ {time}, {day}, chưa đủ giấy</source>
        <translation>Received {time}, {day}, papers owed</translation>
    </message>
    <message>
        <source>Nộp đủ giấy chậm nhất {day}, đếm từ đó</source>
        <translation>All papers in by {day}, counted from there</translation>
    </message>
    <message>
        <source>Giấy còn nợ nộp chậm nhất {day}</source>
        <translation>Owed papers by {day} at the latest</translation>
    </message>
    <message>
        <source>Nộp đủ giấy {time}, {day}: đếm từ lúc này</source>
        <translation>All papers in {time}, {day}: counted from here</translation>
    </message>
    <message>
        <source>Nộp sau {time} thì tính từ {day}</source>
        <translation>Handed in after {time} it counts from {day}</translation>
    </message>
    <message>
        <source>Ngày nộp là ngày nghỉ: tính từ {day}</source>
        <translation>Handed in on a rest day: it counts from {day}</translation>
    </message>
    <message>
        <source>Không tính ngày nộp đủ {day}</source>
        <translation>The day of the last paper, {day}, does not count</translation>
    </message>
    <message>
        <source>Cơ quan giải quyết nhận {time}, {day}: tính từ lúc này</source>
        <translation>The agency took it up at {time} on {day}: counted from there</translation>
    </message>
    <message>
        <source>Bổ sung đủ {time}, {day}: tính lại từ đầu</source>
        <translation>Completed at {time} on {day}: counted anew</translation>
    </message>
    <message>
        <source>Gia hạn {day}: hẹn lại {time}, {moved}</source>
        <translation>Extended on {day}: due at {time} on {moved}</translation>
    </message>
    <message>
        <source>Chờ công dân bổ sung</source>
        <translation>Waiting for the citizen&apos;s papers</translation>
    </message>
    <message>
        <source>Chờ nghĩa vụ tài chính</source>
        <translation>Waiting for the financial obligation</translation>
    </message>
    <message>
        <source>Chờ xác minh</source>
        <translation>Waiting for a verification</translation>
    </message>
    <message>
        <source>Hệ thống gặp sự cố</source>
        <translation>System outage</translation>
    </message>
    <message>
        <source>{cause} từ {start}: thời hạn đang dừng</source>
        <translation>{cause} since {start}: the clock stands</translation>
    </message>
    <message>
        <source>{cause} từ {start} đến {end}, {day}</source>
        <translation>{cause} from {start} to {end} on {day}</translation>
    </message>
    <message>
        <source>{cause} từ {start} đến {end}</source>
        <translation>{cause} from {start} to {end}</translation>
    </message>
    <message>
        <source>{wait}: không tính {amount} ngày</source>
        <translation>{wait}: {amount} days not counted</translation>
    </message>
    <message>
        <source>{end}, đã dùng {amount} ngày làm việc</source>
        <translation>{end}, {amount} working days used</translation>
    </message>
    <message>
        <source>{end}, đã dùng {amount} ngày</source>
        <translation>{end}, {amount} days used</translation>
    </message>
    <message>
        <source>{end}, đã dùng {hours} giờ {minutes} phút làm việc</source>
        <translation>{end}, {hours} h {minutes} min of working time used</translation>
    </message>
    <message>
        <source>Nhận đủ hồ sơ {time}, {day}</source>
        <translation>Complete dossier received {time}, {day}</translation>
    </message>
    <message>
        <source>Nhận sau {time}: tính từ {day}</source>
        <translation>Received after {time}: counts from {day}</translation>
    </message>
    <message>
        <source>Nhận ngoài giờ làm việc: tính từ {time}, {day}</source>
        <translation>Received out of hours: counts from {time}, {day}</translation>
    </message>
    <message>
        <source>Không tính ngày tiếp nhận {day}</source>
        <translation>The day of reception, {day}, does not count</translation>
    </message>
    <message>
        <source>Làm bù {day}: {name}</source>
        <translation>Make-up working day {day}: {name}</translation>
    </message>
    <message>
        <source>Hết hạn vào ngày nghỉ {day}: chuyển sang {moved}</source>
        <translation>Ends on a day off, {day}: moved to {moved}</translation>
    </message>
    <message>
        <source>Tạm dừng từ {start} đến {end}</source>
        <translation>Paused from {start} to {end}</translation>
    </message>
    <message>
        <source>Cán bộ hẹn: {reason}</source>
        <translation>Set by the officer: {reason}</translation>
    </message>
    <message>
        <source>Thời hạn tính từ khi cơ quan giải quyết nhận được hồ sơ</source>
        <translation>Time counts from when the agency gets the dossier</translation>
    </message>
    <message>
        <source>{amount} ngày làm việc, đến {day}</source>
        <translation>{amount} working days, until {day}</translation>
    </message>
    <message>
        <source>{amount} ngày, đến {day}</source>
        <translation>{amount} days, until {day}</translation>
    </message>
    <message>
        <source>{amount} giờ làm việc, đến {day}</source>
        <translation>{amount} working hours, until {day}</translation>
    </message>
    <message>
        <source>{amount} tháng, đến {day}</source>
        <translation>{amount} months, until {day}</translation>
    </message>
    <message>
        <source>Giải quyết trong ngày {day}</source>
        <translation>Resolved within {day}</translation>
    </message>
    <message>
        <source>Đến {day}</source>
        <translation>Until {day}</translation>
    </message>
    <message>
        <source>{days}, {other}</source>
        <translation>{days}, {other}</translation>
    </message>
    <message>
        <source>Bỏ qua {days}</source>
        <translation>Skipping {days}</translation>
    </message>
    <message>
        <source>Bỏ qua {count} ngày thứ Bảy, Chủ nhật</source>
        <translation>Skipping Saturdays and Sundays: {count}</translation>
    </message>
    <message>
        <source>{weekends} và ngày nghỉ {days}</source>
        <translation>{weekends}, and days off: {days}</translation>
    </message>
    <message>
        <source>{day}, cơ quan nghỉ</source>
        <translation>{day}, the office is closed</translation>
    </message>
    <message>
        <source>{ending} {time}, {day}</source>
        <translation>{ending} at {time} on {day}</translation>
    </message>
    <message>
        <source>Ký kết quả</source>
        <translation>Result signed</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Result handed out</translation>
    </message>
    <message>
        <source>Công dân rút hồ sơ</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Dừng giải quyết</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Kết thúc</source>
        <translation>Ended</translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>Mã số thuế</source>
        <translation>Tax code</translation>
    </message>
    <message>
        <source>Số định danh</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Sinh</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Còn nợ giấy</source>
        <translation>Papers owed</translation>
    </message>
    <message>
        <source>Lệ phí</source>
        <translation>Fees</translation>
    </message>
    <message>
        <source>Giấy tờ giữ</source>
        <translation>Papers held</translation>
    </message>
    <message>
        <source>Tệp quét</source>
        <translation>Scanned files</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Giấy hẹn</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>nam</source>
        <translation>male</translation>
    </message>
    <message>
        <source>nữ</source>
        <translation>female</translation>
    </message>
    <message>
        <source>Chính chủ</source>
        <translation>The owner in person</translation>
    </message>
    <message>
        <source>được ủy quyền</source>
        <translation>authorised</translation>
    </message>
    <message>
        <source>người thân</source>
        <translation>relative</translation>
    </message>
    <message>
        <source>người đại diện</source>
        <translation>representative</translation>
    </message>
    <message>
        <source>nhân viên bưu chính</source>
        <translation>postal worker</translation>
    </message>
    <message>
        <source>{name} (hẹn {when})</source>
        <translation>{name} (due {when})</translation>
    </message>
    <message>
        <source>{count} tệp</source>
        <translation>Files: {count}</translation>
    </message>
    <message>
        <source>Không thu</source>
        <translation>None</translation>
    </message>
    <message>
        <source>{money}, đã thu</source>
        <translation>{money}, paid</translation>
    </message>
    <message>
        <source>{money}, chưa thu</source>
        <translation>{money}, not paid</translation>
    </message>
    <message>
        <source>{money}, còn {due} chưa thu</source>
        <translation>{money}, {due} not paid</translation>
    </message>
    <message>
        <source>Chưa in</source>
        <translation>Not printed</translation>
    </message>
    <message>
        <source>Đã phát hành {count} lần</source>
        <translation>Issued: {count}×</translation>
    </message>
    <message>
        <source>Thay cho hồ sơ</source>
        <translation>Replaces dossier</translation>
    </message>
    <message>
        <source>Nhận lại với mã</source>
        <translation>Received anew as</translation>
    </message>
</context>
<context>
    <name>fees</name>
    <message>
        <source>Số bản</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Cách thu {name}</source>
        <translation>Payment of {name}</translation>
    </message>
    <message>
        <source>Số tiền (đồng)</source>
        <translation>Amount (đồng)</translation>
    </message>
    <message>
        <source>Căn cứ</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Theo thông báo của cơ quan giải quyết</source>
        <translation>As the agency will notify</translation>
    </message>
    <message>
        <source>xem lại</source>
        <translation>check</translation>
    </message>
    <message>
        <source>Thu thế nào? ↓ để chọn</source>
        <translation>How is it paid? ↓ to choose</translation>
    </message>
    <message>
        <source>Thu sau, theo thông báo</source>
        <translation>Pay later, when notified</translation>
    </message>
    <message>
        <source>Ghi số tiền và căn cứ</source>
        <translation>Enter amount and basis</translation>
    </message>
    <message>
        <source>Được miễn, ghi căn cứ</source>
        <translation>Exempt, enter the basis</translation>
    </message>
    <message>
        <source>Số trang một bản</source>
        <translation>Pages per copy</translation>
    </message>
    <message>
        <source>Số trường hợp</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Số giao dịch</source>
        <translation>Transactions</translation>
    </message>
    <message>
        <source>Số lượng</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>{name}: {amount} một trang</source>
        <translation>{name}: {amount} per page</translation>
    </message>
    <message>
        <source>{name}: {amount} một bản</source>
        <translation>{name}: {amount} per copy</translation>
    </message>
    <message>
        <source>{name}: {amount} một trường hợp</source>
        <translation>{name}: {amount} per case</translation>
    </message>
    <message>
        <source>{name}: {amount} một giao dịch</source>
        <translation>{name}: {amount} per transaction</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>{size} KB</source>
        <translation>{size} KB</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>tệp</source>
        <translation>file</translation>
    </message>
    <message>
        <source>Mới quét {time} · {size}</source>
        <translation>Scanned {time} · {size}</translation>
    </message>
    <message>
        <source>Đã đính kèm · {kind} {size}</source>
        <translation>Attached · {kind} {size}</translation>
    </message>
    <message>
        <source>Sẽ đính kèm khi lưu · {kind} {size}</source>
        <translation>Attached on save · {kind} {size}</translation>
    </message>
    <message>
        <source>Tệp {name} chưa có nội dung.</source>
        <translation>The file {name} is empty.</translation>
    </message>
    <message>
        <source>Tệp {name} lớn quá {most} MB nên không xem ở đây.</source>
        <translation>The file {name} is larger than {most} MB and is not shown here.</translation>
    </message>
    <message>
        <source>Tệp {name} không phải PDF hay ảnh nên không xem được ở đây.</source>
        <translation>The file {name} is neither a PDF nor a picture and cannot be shown here.</translation>
    </message>
    <message>
        <source>Tệp {name} đọc không trọn nên không xem được.</source>
        <translation>The file {name} is not whole and cannot be shown.</translation>
    </message>
    <message>
        <source>Ảnh {name} lớn quá {most} triệu điểm ảnh nên không xem ở đây.</source>
        <translation>The picture {name} has more than {most} million pixels and is not shown here.</translation>
    </message>
    <message>
        <source>Tệp {name} có quá {most} trang nên không xem ở đây.</source>
        <translation>The file {name} has more than {most} pages and is not shown here.</translation>
    </message>
    <message>
        <source>Tệp {name} có mật khẩu nên không xem được.</source>
        <translation>The file {name} has a password and cannot be shown.</translation>
    </message>
    <message>
        <source>Tệp {name} có lệnh chạy hoặc tệp kèm bên trong. Ở đây chỉ xem trang.</source>
        <translation>The file {name} holds commands or other files. Only its pages are shown here.</translation>
    </message>
    <message>
        <source>Tệp {name} có phần không kiểm tra được. Ở đây chỉ xem trang.</source>
        <translation>The file {name} has parts that cannot be checked. Only its pages are shown here.</translation>
    </message>
    <message>
        <source>Tệp {name} không mở được trên máy này: vẽ quá lâu.</source>
        <translation>The file {name} cannot be opened on this computer: drawing it takes too long.</translation>
    </message>
    <message>
        <source>Tệp {name} không mở được trên máy này: cần quá nhiều bộ nhớ.</source>
        <translation>The file {name} cannot be opened on this computer: it needs too much memory.</translation>
    </message>
    <message>
        <source>Tệp {name} không mở được trên máy này: cần quá nhiều bộ nhớ, hoặc tệp hỏng.</source>
        <translation>The file {name} cannot be opened on this computer: it needs too much memory, or is damaged.</translation>
    </message>
    <message>
        <source>Bộ xem tệp không khởi động được. Mở lại chương trình rồi xem tệp {name}.</source>
        <translation>The file viewer did not start. Open the program again, then look at the file {name}.</translation>
    </message>
    <message>
        <source>Tệp {name} không xem được ở đây.</source>
        <translation>The file {name} cannot be shown here.</translation>
    </message>
</context>
<context>
    <name>formatting</name>
    <message>
        <source>{count} ngày</source>
        <translation>{count} d</translation>
    </message>
    <message>
        <source>{count} giờ</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>{count} phút</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>vừa xong</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>cần cập nhật</source>
        <translation>update needed</translation>
    </message>
    <message>
        <source>không đọc được</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <source>thứ Hai</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>thứ Ba</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>thứ Tư</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>thứ Năm</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>thứ Sáu</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>thứ Bảy</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Chủ nhật</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>T2</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>T3</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>T4</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>T5</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>T6</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>T7</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>CN</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>{amount} đồng</source>
        <translation>{amount} đồng</translation>
    </message>
</context>
<context>
    <name>incidents</name>
    <message>
        <source>Có sự cố khi đồng bộ, đã ghi lại cho người hỗ trợ.</source>
        <translation>Something went wrong while syncing; it is recorded for support.</translation>
    </message>
    <message>
        <source>Dữ liệu có chỗ hỏng, đã phục hồi; lấy lại {entries} bút toán từ sổ thứ hai.</source>
        <translation>The data was damaged and is recovered; {entries} entries came from the second journal.</translation>
    </message>
    <message>
        <source>{count} bút toán hỏng ở mọi bản. So giấy hẹn đã in, báo hỗ trợ.</source>
        <translation>Entries damaged in every copy: {count}. Compare the printed receipts and tell support.</translation>
    </message>
    <message>
        <source>Một tệp của quầy bị hỏng, đã lấy lại từ bản sao. Nên kiểm tra ổ đĩa.</source>
        <translation>A file of this desk was damaged and taken from its copy. Have the disk checked.</translation>
    </message>
    <message>
        <source>Sổ thứ hai có chỗ hỏng, đã ghi lại từ dữ liệu. Nên kiểm tra ổ đĩa.</source>
        <translation>The second journal was damaged and written anew from the database. Have the disk checked.</translation>
    </message>
    <message>
        <source>Đối chiếu với cổng: khác {buckets} phần, đã đọc lại.</source>
        <translation>Compared with the portal: {buckets} parts differed and were read again.</translation>
    </message>
    <message>
        <source>Cổng gửi một mục không đọc được; các mục khác vẫn nhận bình thường.</source>
        <translation>The portal sent an item that cannot be read; all others came in.</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Xem mọi phím tắt</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>Tiếp nhận hồ sơ mới</source>
        <translation>Receive a new dossier</translation>
    </message>
    <message>
        <source>Thêm hồ sơ cho cùng người nộp</source>
        <translation>Another dossier, same applicant</translation>
    </message>
    <message>
        <source>Nhận theo lô, từ danh sách</source>
        <translation>Batch intake, from a list</translation>
    </message>
    <message>
        <source>Tra cứu</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Đọc lại danh sách</source>
        <translation>Refresh the list</translation>
    </message>
    <message>
        <source>Sang khung kế tiếp</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>Về khung trước</source>
        <translation>Previous pane</translation>
    </message>
    <message>
        <source>Quét giấy tờ</source>
        <translation>Scan papers</translation>
    </message>
    <message>
        <source>Mở Cần xử lý</source>
        <translation>Open Needs attention</translation>
    </message>
    <message>
        <source>Việc chính của trang</source>
        <translation>Main action of the page</translation>
    </message>
    <message>
        <source>Lưu rồi xem trước bản in</source>
        <translation>Save and preview the print</translation>
    </message>
    <message>
        <source>Toàn màn hình</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Xuất tệp</source>
        <translation>Export a file</translation>
    </message>
    <message>
        <source>Đóng danh sách, quay lại trang trước</source>
        <translation>Close the list, go back</translation>
    </message>
    <message>
        <source>Các lệnh khác của trang</source>
        <translation>More commands</translation>
    </message>
    <message>
        <source>Trang Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Trang Tiếp nhận</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Trang Tra cứu</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Trang Trả kết quả</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Trang Giám sát</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>Trang Báo cáo</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Trang Đồng bộ</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Trang Thiết lập</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Ô thứ nhất</source>
        <translation>First tile</translation>
    </message>
    <message>
        <source>Ô thứ hai</source>
        <translation>Second tile</translation>
    </message>
    <message>
        <source>Ô thứ ba</source>
        <translation>Third tile</translation>
    </message>
    <message>
        <source>Ô thứ tư</source>
        <translation>Fourth tile</translation>
    </message>
    <message>
        <source>Ô thứ năm</source>
        <translation>Fifth tile</translation>
    </message>
    <message>
        <source>Ô thứ sáu</source>
        <translation>Sixth tile</translation>
    </message>
    <message>
        <source>Ô thứ bảy</source>
        <translation>Seventh tile</translation>
    </message>
    <message>
        <source>Tệp kế tiếp của hồ sơ trực tuyến</source>
        <translation>Next file of the online dossier</translation>
    </message>
    <message>
        <source>Tệp trước của hồ sơ trực tuyến</source>
        <translation>Previous file of the online dossier</translation>
    </message>
    <message>
        <source>Ô hoặc hồ sơ kế tiếp</source>
        <translation>Next tile or dossier</translation>
    </message>
    <message>
        <source>Ô hoặc hồ sơ trước</source>
        <translation>Previous tile or dossier</translation>
    </message>
    <message>
        <source>In, in lại</source>
        <translation>Print, reprint</translation>
    </message>
    <message>
        <source>Xem nháp đã lưu chưa</source>
        <translation>Is the draft saved?</translation>
    </message>
    <message>
        <source>Khóa màn hình</source>
        <translation>Lock the screen</translation>
    </message>
    <message>
        <source>Làm việc ghi trên dải vàng</source>
        <translation>Do what the yellow bar says</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Yêu cầu, hướng dẫn bổ sung</source>
        <translation>Ask for more papers</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Hẹn lại, có lý do</source>
        <translation>New due date, with a reason</translation>
    </message>
    <message>
        <source>Chuyển hoặc giao người khác</source>
        <translation>Pass on or reassign</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Từ chối</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Đủ giấy tờ</source>
        <translation>All papers here</translation>
    </message>
    <message>
        <source>Bảng số</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Nhập mã ghi tay trên giấy</source>
        <translation>Enter a handwritten code</translation>
    </message>
    <message>
        <source>Mở hồ sơ đang chọn</source>
        <translation>Open the selected dossier</translation>
    </message>
    <message>
        <source>Chọn dòng</source>
        <translation>Select a row</translation>
    </message>
    <message>
        <source>Sang các cách xử lý, chọn bằng mũi tên</source>
        <translation>To the choices, then choose with the arrows</translation>
    </message>
    <message>
        <source>Từ ô tìm xuống kết quả</source>
        <translation>From the search field to the results</translation>
    </message>
    <message>
        <source>Sang chỗ còn thiếu kế tiếp</source>
        <translation>Next thing missing</translation>
    </message>
    <message>
        <source>Ô trống: hiện mục hay dùng</source>
        <translation>Empty field: show the most used</translation>
    </message>
    <message>
        <source>Đánh dấu giấy tờ, sang giấy kế tiếp</source>
        <translation>Tick the paper, go to the next</translation>
    </message>
    <message>
        <source>Đánh dấu giấy đã đưa cho công dân</source>
        <translation>Mark a paper as given to the citizen</translation>
    </message>
    <message>
        <source>Số bản</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Bản chính, bản sao</source>
        <translation>Originals, copies</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung: chọn giấy tờ đang đứng</source>
        <translation>Request: pick the current paper</translation>
    </message>
    <message>
        <source>Đánh dấu dòng, sang dòng kế tiếp</source>
        <translation>Mark the line, go to the next one</translation>
    </message>
    <message>
        <source>Tệp đang xem: trang sau, trang trước</source>
        <translation>File in sight: next page, previous page</translation>
    </message>
    <message>
        <source>Tệp đang xem: phóng to, thu nhỏ, vừa khung</source>
        <translation>File in sight: larger, smaller, fit</translation>
    </message>
    <message>
        <source>Tệp đang xem: xoay phải, xoay trái</source>
        <translation>File in sight: turn right, turn left</translation>
    </message>
    <message>
        <source>Nguồn của giấy tờ</source>
        <translation>Source of the paper</translation>
    </message>
    <message>
        <source>Ô thứ tám</source>
        <translation>Eighth tile</translation>
    </message>
</context>
<context>
    <name>life_days</name>
    <message>
        <source>chờ bổ sung</source>
        <translation>papers are awaited</translation>
    </message>
    <message>
        <source>chờ nộp tiền</source>
        <translation>payment is awaited</translation>
    </message>
    <message>
        <source>chờ xác minh</source>
        <translation>verification is awaited</translation>
    </message>
    <message>
        <source>hệ thống có sự cố</source>
        <translation>system failure</translation>
    </message>
    <message>
        <source>Gia hạn một lần</source>
        <translation>Extended once</translation>
    </message>
    <message>
        <source>Đồng hồ dừng từ {day} vì {why}. Đã dùng {used} ngày làm việc.</source>
        <translation>The clock stands since {day}: {why}. Working days used: {used}.</translation>
    </message>
    <message>
        <source>Đồng hồ đã dừng hẳn, dùng {used} ngày làm việc.</source>
        <translation>The clock has ended, working days used: {used}.</translation>
    </message>
    <message>
        <source>, hôm nay là ngày {at}</source>
        <translation>, today is day {at}</translation>
    </message>
    <message>
        <source>Chưa có ngày hẹn.</source>
        <translation>No date appointed yet.</translation>
    </message>
    <message>
        <source>Thời hạn trong ngày nhận, đã dùng {used} ngày{today}.</source>
        <translation>Due on the day of reception, working days used: {used}{today}.</translation>
    </message>
    <message>
        <source>Thời hạn {whole} ngày, đã dùng {used}{today}.</source>
        <translation>Term of {whole} d, used {used}{today}.</translation>
    </message>
    <message>
        <source>Thời hạn {whole} ngày làm việc, đã dùng {used}{today}.</source>
        <translation>Term in working days: {whole}, used {used}{today}.</translation>
    </message>
    <message>
        <source>{first} đến {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>Dừng {count} ngày ({days}) vì {why}</source>
        <translation>Stopped {count} d ({days}): {why}</translation>
    </message>
    <message>
        <source>{reason}, nên hẹn lùi từ {before} sang {after}.</source>
        <translation>{reason}, so the date moved from {before} to {after}.</translation>
    </message>
    <message>
        <source>‖ dừng {count} ngày</source>
        <translation>‖ {count} d stopped</translation>
    </message>
    <message>
        <source>từ {day}</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>‖ đang dừng</source>
        <translation>‖ stopped</translation>
    </message>
    <message>
        <source>nhận</source>
        <translation>in</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Appointed</translation>
    </message>
    <message>
        <source>Hẹn đầu</source>
        <translation>First date</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Lễ</source>
        <translation>Holiday</translation>
    </message>
    <message>
        <source>{count} ngày</source>
        <translation>{count} d</translation>
    </message>
</context>
<context>
    <name>nav</name>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Tra cứu</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Đồng bộ</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Thiết lập</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>office</name>
    <message>
        <source>Lúc</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Mật khẩu của bạn</source>
        <translation>Your password</translation>
    </message>
    <message>
        <source>Kết thúc</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Bỏ bản ghi nhầm</source>
        <translation>Withdraw a mistake</translation>
    </message>
    <message>
        <source>Gửi lên cổng</source>
        <translation>Send to the portal</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>{holder} ký thay {principal} từ {since} đến hết {last}</source>
        <translation>{holder} signs for {principal} from {since} through {last}</translation>
    </message>
    <message>
        <source>Đang hiệu lực</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Mọi cơ quan</source>
        <translation>All agencies</translation>
    </message>
    <message>
        <source>chưa hết</source>
        <translation>still lasts</translation>
    </message>
    <message>
        <source>{reason}. {scope}, từ {begin} đến {end}</source>
        <translation>{reason}. {scope}, from {begin} to {end}</translation>
    </message>
    <message>
        <source>{reason}. {scope}, từ {begin}, chưa hết</source>
        <translation>{reason}. {scope}, since {begin}, still lasts</translation>
    </message>
    <message>
        <source>Đang gián đoạn</source>
        <translation>Going on</translation>
    </message>
    <message>
        <source>{name} ghi lúc {moment}</source>
        <translation>recorded by {name} on {moment}</translation>
    </message>
    <message>
        <source>Ủy quyền ký</source>
        <translation>Mandates to sign</translation>
    </message>
    <message>
        <source>Chưa có ủy quyền nào. Điền bên phải rồi bấm F9.</source>
        <translation>No mandates yet. Fill in the form on the right and press F9.</translation>
    </message>
    <message>
        <source>Người ký thay</source>
        <translation>Deputy</translation>
    </message>
    <message>
        <source>Ký thay cho</source>
        <translation>Signs for</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Đến hết</source>
        <translation>Through</translation>
    </message>
    <message>
        <source>Sự cố, gián đoạn</source>
        <translation>Outages</translation>
    </message>
    <message>
        <source>Chưa ghi sự cố nào. Điền bên phải rồi bấm F9.</source>
        <translation>No outages yet. Fill in the form on the right and press F9.</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Hồ sơ của</source>
        <translation>Dossiers of</translation>
    </message>
    <message>
        <source>Từ</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Đến</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Hiện nay</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Cổng chưa có</source>
        <translation>Not at the portal</translation>
    </message>
    <message>
        <source>Đã hết</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Chưa tới</source>
        <translation>Not begun</translation>
    </message>
</context>
<context>
    <name>online</name>
    <message>
        <source>In giấy hẹn (mẫu 01)</source>
        <translation>Print the receipt (form 01)</translation>
    </message>
    <message>
        <source>In phiếu bổ sung (mẫu 02)</source>
        <translation>Print the request (form 02)</translation>
    </message>
    <message>
        <source>In phiếu từ chối (mẫu 03)</source>
        <translation>Print the refusal (form 03)</translation>
    </message>
    <message>
        <source>Cổng không nhận</source>
        <translation>Refused by the portal</translation>
    </message>
    <message>
        <source>Nhận giấy bổ sung</source>
        <translation>Take in papers</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open the dossier</translation>
    </message>
    <message>
        <source>Chờ cổng xác nhận</source>
        <translation>Waiting for the portal</translation>
    </message>
    <message>
        <source>Xem {count} điều, rồi tiếp nhận</source>
        <translation>To look at: {count}, then accept</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Xem kỹ</source>
        <translation>Look closely</translation>
    </message>
    <message>
        <source>Đã tải</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>Chờ tệp</source>
        <translation>Awaited</translation>
    </message>
    <message>
        <source>Giấy tờ cần bổ sung</source>
        <translation>Papers to add</translation>
    </message>
    <message>
        <source>Danh mục chưa có giấy tờ nào. Ghi tên giấy ở ô dưới.</source>
        <translation>The catalogue has no papers. Enter a name below.</translation>
    </message>
    <message>
        <source>Cần</source>
        <translation>Pick</translation>
    </message>
    <message>
        <source>Giấy tờ, nội dung</source>
        <translation>Paper, what to mend</translation>
    </message>
    <message>
        <source>Chính</source>
        <translation>Orig.</translation>
    </message>
    <message>
        <source>C.thực</source>
        <translation>Cert.</translation>
    </message>
    <message>
        <source>Sao</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>cần bổ sung</source>
        <translation>asked for</translation>
    </message>
    <message>
        <source>không cần</source>
        <translation>not asked for</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Số định danh</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Thư điện tử</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Submitter</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Người nộp hồ sơ trên cổng</source>
        <translation>Who filed on the portal</translation>
    </message>
    <message>
        <source>Tờ khai điện tử</source>
        <translation>E-form</translation>
    </message>
    <message>
        <source>Đã trả trực tuyến {money}</source>
        <translation>{money} paid online</translation>
    </message>
    <message>
        <source>Còn {money} chưa trả. Thu tại quầy hoặc chờ trả</source>
        <translation>{money} not paid yet. Take it at the counter, or wait</translation>
    </message>
    <message>
        <source>{name}: công dân chưa nộp</source>
        <translation>{name}: not handed in</translation>
    </message>
    <message>
        <source>{name}: công dân hẹn nộp sau</source>
        <translation>{name}: promised for later</translation>
    </message>
    <message>
        <source>{name}: có khai, chưa kèm tệp</source>
        <translation>{name}: declared, no file</translation>
    </message>
    <message>
        <source>Chờ tệp {name}</source>
        <translation>Waiting for the file {name}</translation>
    </message>
    <message>
        <source>Số định danh trong tờ khai khác với chủ hồ sơ. So lại với giấy tờ</source>
        <translation>The identity number in the e-form is not the owner&apos;s. Compare with the papers</translation>
    </message>
    <message>
        <source>Người này đang có hồ sơ cùng thủ tục: {name}. Xem có nộp trùng không</source>
        <translation>This person has an open dossier of the same procedure: {name}. See whether it was filed twice</translation>
    </message>
    <message>
        <source>Danh mục của quầy chưa có thủ tục này. Tự đối chiếu giấy tờ</source>
        <translation>The desk&apos;s catalogue lacks this procedure. Compare the papers yourself</translation>
    </message>
    <message>
        <source>Tiếp nhận bây giờ: cơ quan giải quyết báo ngày trả sau</source>
        <translation>Accepted now: the resolving agency gives the date later</translation>
    </message>
    <message>
        <source>Tiếp nhận bây giờ: hẹn trả {moment}</source>
        <translation>Accepted now: due {moment}</translation>
    </message>
    <message>
        <source>Tiếp nhận, hẹn {moment}</source>
        <translation>Accept, due {moment}</translation>
    </message>
    <message>
        <source>{desk} đang xem từ {time}, {officer}</source>
        <translation>{desk} is looking since {time}, {officer}</translation>
    </message>
    <message>
        <source>Cổng không nhận: {why} Nội dung đã viết vẫn còn ở đây.</source>
        <translation>The portal refused: {why} What was written is still here.</translation>
    </message>
    <message>
        <source>Trả lời khác đã được tính: {answer}. Nội dung viết ở quầy này vẫn còn.</source>
        <translation>Another answer counts: {answer}. What was written at this desk is still here.</translation>
    </message>
    <message>
        <source>{answer}. Chờ cổng xác nhận, chưa in giấy.</source>
        <translation>{answer}. Waiting for the portal, nothing is printed yet.</translation>
    </message>
    <message>
        <source>{answer}. Cổng đã nhận.</source>
        <translation>{answer}. The portal has it.</translation>
    </message>
    <message>
        <source>{officer} tiếp nhận lúc {moment}</source>
        <translation>{officer} accepted at {moment}</translation>
    </message>
    <message>
        <source>{officer} từ chối lúc {moment}</source>
        <translation>{officer} declined at {moment}</translation>
    </message>
    <message>
        <source>{officer} yêu cầu bổ sung lúc {moment}</source>
        <translation>{officer} asked for more at {moment}</translation>
    </message>
    <message>
        <source>Công dân đã bổ sung lúc {moment}</source>
        <translation>The citizen added papers at {moment}</translation>
    </message>
    <message>
        <source>Cổng đã nhận. F9 in giấy cho công dân.</source>
        <translation>The portal has it. F9 prints the citizen&apos;s form.</translation>
    </message>
    <message>
        <source>Đã ghi, chờ cổng xác nhận. Ctrl+PgDn hồ sơ kế tiếp.</source>
        <translation>Recorded, waiting for the portal. Ctrl+PgDn for the next dossier.</translation>
    </message>
    <message>
        <source>Trả lời của quầy này chưa được tính. Xem đầu trang.</source>
        <translation>This desk&apos;s answer does not count. See the top of the page.</translation>
    </message>
    <message>
        <source>Chờ kiểm tra</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>Chờ quá 8 giờ</source>
        <translation>Over 8 hours</translation>
    </message>
    <message>
        <source>Chờ công dân bổ sung</source>
        <translation>Waiting for the citizen</translation>
    </message>
    <message>
        <source>Đã tiếp nhận</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung</source>
        <translation>Ask for more</translation>
    </message>
    <message>
        <source>Từ chối</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>Diễn biến</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>In lại</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Đã nhận giấy bổ sung. Kiểm tra rồi F9.</source>
        <translation>Papers received. Review, then F9.</translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Chọn thủ tục để hiện danh sách giấy tờ</source>
        <translation>Choose a procedure to see the list of papers</translation>
    </message>
    <message>
        <source>↑ ↓ chọn     Enter nhận     Esc đóng</source>
        <translation>↑ ↓ choose     Enter take     Esc close</translation>
    </message>
    <message>
        <source>Đã nộp, nhận giấy này</source>
        <translation>It is here, take it in</translation>
    </message>
    <message>
        <source>Chưa, vẫn nộp sau</source>
        <translation>No, still owed</translation>
    </message>
    <message>
        <source>Đã nộp?     Enter nhận     Esc đóng</source>
        <translation>Is it here?     Enter takes it in     Esc closes</translation>
    </message>
    <message>
        <source>Đủ</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Yêu cầu</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Chính</source>
        <translation>Orig.</translation>
    </message>
    <message>
        <source>Sao</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Nguồn</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>nộp sau</source>
        <translation>owed</translation>
    </message>
    <message>
        <source>đã đủ</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>chưa đủ</source>
        <translation>incomplete</translation>
    </message>
    <message>
        <source>xuất trình</source>
        <translation>to be shown</translation>
    </message>
    <message>
        <source>nộp {originals} chính, {copies} sao</source>
        <translation>hand in orig. {originals}, copies {copies}</translation>
    </message>
    <message>
        <source>nộp {copies} bản sao</source>
        <translation>hand in copies: {copies}</translation>
    </message>
    <message>
        <source>nộp {originals} bản chính</source>
        <translation>hand in {originals} orig.</translation>
    </message>
    <message>
        <source>Nộp sau: {day}</source>
        <translation>Owed until {day}</translation>
    </message>
    <message>
        <source>Nộp giấy</source>
        <translation>Handed in</translation>
    </message>
    <message>
        <source>Xem giấy</source>
        <translation>Shown</translation>
    </message>
    <message>
        <source>Đã quét thẻ</source>
        <translation>Card scanned</translation>
    </message>
    <message>
        <source>Khai thác dữ liệu</source>
        <translation>From database</translation>
    </message>
    <message>
        <source>Dùng lại bản số</source>
        <translation>Digital copy</translation>
    </message>
    <message>
        <source>Nộp sau</source>
        <translation>Comes later</translation>
    </message>
</context>
<context>
    <name>passing</name>
    <message>
        <source>Hồ sơ chờ bàn giao</source>
        <translation>Dossiers to hand over</translation>
    </message>
    <message>
        <source>Quét lúc</source>
        <translation>Scanned</translation>
    </message>
    <message>
        <source>Số phiếu cấp khi lưu</source>
        <translation>The number is made on saving</translation>
    </message>
    <message>
        <source>Không còn hồ sơ nào chờ bàn giao.</source>
        <translation>Nothing is left to hand over.</translation>
    </message>
    <message>
        <source>Không quét thì không bàn giao, để lại sau</source>
        <translation>What is not scanned stays</translation>
    </message>
    <message>
        <source>Nơi nhận</source>
        <translation>Received at</translation>
    </message>
    <message>
        <source>Đã quét</source>
        <translation>Scanned</translation>
    </message>
    <message>
        <source>Tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Không có nơi nào chờ nhận.</source>
        <translation>No unit waits.</translation>
    </message>
    <message>
        <source>Đang đọc…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Hạn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>đã đánh dấu</source>
        <translation>ticked</translation>
    </message>
    <message>
        <source>chưa đánh dấu</source>
        <translation>not ticked</translation>
    </message>
    <message>
        <source>chưa quét</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>Bàn giao cho {unit}</source>
        <translation>To {unit}</translation>
    </message>
    <message>
        <source>{count} trên {all} của {unit}</source>
        <translation>{count} of {all} for {unit}</translation>
    </message>
    <message>
        <source>Chưa quét: {count} hồ sơ</source>
        <translation>Not scanned: {count}</translation>
    </message>
    <message>
        <source>{count} hồ sơ đến hạn hôm nay hoặc quá hạn nằm trong số này</source>
        <translation>Due today or late among these: {count}</translation>
    </message>
    <message>
        <source>{count} hồ sơ lẽ ra đã bàn giao từ hôm trước</source>
        <translation>Should have gone on an earlier day: {count}</translation>
    </message>
    <message>
        <source>Danh sách chỉ hiện các hồ sơ gấp nhất, bàn giao xong sẽ hiện tiếp</source>
        <translation>Only the most urgent are listed; the others follow</translation>
    </message>
    <message>
        <source>Bàn giao</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Bàn giao {count}, in {slips} phiếu</source>
        <translation>Hand over {count}, print slips: {slips}</translation>
    </message>
    <message>
        <source>Đã bàn giao {count} hồ sơ, phiếu {number}</source>
        <translation>Handed over: {count}, slip {number}</translation>
    </message>
    <message>
        <source>Đã bàn giao {count} hồ sơ, {slips} phiếu</source>
        <translation>Handed over: {count}, slips: {slips}</translation>
    </message>
    <message>
        <source>Bàn giao đầu giờ {day}</source>
        <translation>To be handed over first thing {day}</translation>
    </message>
    <message>
        <source>Đã đánh dấu {serial}, {name}</source>
        <translation>Ticked {serial}, {name}</translation>
    </message>
    <message>
        <source>{count} hồ sơ đã đánh dấu vừa được quầy khác bàn giao</source>
        <translation>Ticked and just handed over by another desk: {count}</translation>
    </message>
    <message>
        <source>Phiếu chưa nhận đủ: {count}</source>
        <translation>Slips not taken up whole: {count}</translation>
    </message>
    <message>
        <source>và {count} phiếu khác, Ctrl+2</source>
        <translation>and {count} more, Ctrl+2</translation>
    </message>
    <message>
        <source>{number}, {when}: {unit} nhận {taken}/{all}</source>
        <translation>{number}, {when}: {unit} took {taken}/{all}</translation>
    </message>
    <message>
        <source>gửi cùng lúc với nơi khác</source>
        <translation>sent to others at once</translation>
    </message>
    <message>
        <source>nơi này xong trước {moment}</source>
        <translation>that unit is done by {moment}</translation>
    </message>
    <message>
        <source>Nơi này không nhận trên máy: ghi chữ ký trên phiếu ở Ctrl+2</source>
        <translation>This unit signs on paper: enter its slip at Ctrl+2</translation>
    </message>
    <message>
        <source>{serial} gửi tới {unit}</source>
        <translation>{serial} goes to {unit}</translation>
    </message>
    <message>
        <source>Nhận</source>
        <translation>Take up</translation>
    </message>
    <message>
        <source>Nhận {count}</source>
        <translation>Take up {count}</translation>
    </message>
    <message>
        <source>Nhận {count}, báo thiếu {missing}</source>
        <translation>Take up {count}, {missing} missing</translation>
    </message>
    <message>
        <source>Ghi theo phiếu giấy</source>
        <translation>Enter the slip</translation>
    </message>
    <message>
        <source>Ghi {count} theo phiếu giấy</source>
        <translation>Enter {count} from the slip</translation>
    </message>
    <message>
        <source>Đã nhận {count} hồ sơ theo phiếu {number}</source>
        <translation>Taken up: {count}, slip {number}</translation>
    </message>
    <message>
        <source>{count} hồ sơ chưa về máy này, sẽ ghi khi về</source>
        <translation>{count} not here yet, entered when they come</translation>
    </message>
    <message>
        <source>thiếu {count}</source>
        <translation>{count} missing</translation>
    </message>
    <message>
        <source>Quét phiếu bàn giao để hiện hồ sơ trên phiếu.</source>
        <translation>Scan a slip to see its dossiers.</translation>
    </message>
    <message>
        <source>Máy này chưa có hồ sơ nào của phiếu {number}. Quét mã từng hồ sơ đang có trong tay.</source>
        <translation>No dossier of slip {number} is here. Scan each that you have.</translation>
    </message>
    <message>
        <source>Chưa chọn phiếu</source>
        <translation>No slip chosen</translation>
    </message>
    <message>
        <source>Chưa rõ nơi nhận</source>
        <translation>Unit not known</translation>
    </message>
    <message>
        <source>Chọn ở bảng trên, hoặc quét số phiếu</source>
        <translation>Choose above, or scan its number</translation>
    </message>
    <message>
        <source>Phiếu {number}</source>
        <translation>Slip {number}</translation>
    </message>
    <message>
        <source>Phiếu giấy ký {when}: {here} hồ sơ đã về, {missing} chưa về</source>
        <translation>Signed on paper {when}: {here} have come, {missing} have not</translation>
    </message>
    <message>
        <source>Chưa có tin của nơi giao. Vẫn nhận được các hồ sơ đã quét</source>
        <translation>Nothing heard from the giver. What is scanned can be taken up</translation>
    </message>
    <message>
        <source>{unit} giao lúc {when}, {officer}</source>
        <translation>{unit} gave it {when}, {officer}</translation>
    </message>
    <message>
        <source>Thiếu {count} từ hôm trước</source>
        <translation>{count} missing since an earlier day</translation>
    </message>
    <message>
        <source>Đánh dấu {count} trên {all}</source>
        <translation>Ticked {count} of {all}</translation>
    </message>
    <message>
        <source>Đã nhận đủ {count}</source>
        <translation>All {count} taken up</translation>
    </message>
    <message>
        <source>Ghi {count} hồ sơ đã về</source>
        <translation>Enter {count} that have come</translation>
    </message>
    <message>
        <source>Lưu PDF, 2 bản mỗi nơi</source>
        <translation>Saved as PDF, two copies each</translation>
    </message>
    <message>
        <source>In 2 bản mỗi nơi, máy {printer}</source>
        <translation>Two copies each, printer {printer}</translation>
    </message>
    <message>
        <source>Phiếu {number} đã lưu, chưa in: {why} In lại ở Ctrl+2.</source>
        <translation>Slip {number} is saved and not printed: {why} Reprint at Ctrl+2.</translation>
    </message>
    <message>
        <source>Số phiếu</source>
        <translation>Number of the slip</translation>
    </message>
    <message>
        <source>Quét hoặc gõ số phiếu</source>
        <translation>Scan or type its number</translation>
    </message>
    <message>
        <source>Hồ sơ trên phiếu</source>
        <translation>Dossiers on the slip</translation>
    </message>
    <message>
        <source>Nhận lúc</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Phiếu</source>
        <translation>Slip</translation>
    </message>
    <message>
        <source>Đã nhận</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Phiếu bàn giao</source>
        <translation>Slips</translation>
    </message>
    <message>
        <source>Không có phiếu nào chờ nhận. Quét số phiếu ở trên.</source>
        <translation>No slip waits. Scan one above.</translation>
    </message>
    <message>
        <source>chờ {count}</source>
        <translation>{count} awaited</translation>
    </message>
    <message>
        <source>chưa về máy</source>
        <translation>not here yet</translation>
    </message>
    <message>
        <source>Hồ sơ chưa về máy này, sẽ ghi khi về</source>
        <translation>Not here yet, entered when it comes</translation>
    </message>
    <message>
        <source>{count} hồ sơ liên thông đã quá hạn nhận</source>
        <translation>Interlinked, past the time to acknowledge: {count}</translation>
    </message>
</context>
<context>
    <name>portal_mark</name>
    <message>
        <source>Đã có</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Đã lưu an toàn</source>
        <translation>Safely kept</translation>
    </message>
    <message>
        <source>Chờ gửi</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Chờ cổng</source>
        <translation>Portal to judge</translation>
    </message>
    <message>
        <source>Chờ tệp {sent}/{of}</source>
        <translation>Files {sent}/{of}</translation>
    </message>
    <message>
        <source>Chờ đăng nhập</source>
        <translation>Needs sign-in</translation>
    </message>
    <message>
        <source>Cần xử lý</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Không áp dụng</source>
        <translation>Not applied</translation>
    </message>
    <message>
        <source>Cần cập nhật</source>
        <translation>Update needed</translation>
    </message>
    <message>
        <source>Đã tới cổng</source>
        <translation>At the portal</translation>
    </message>
    <message>
        <source>{word} {count}, từ {when}</source>
        <translation>{word} {count}, since {when}</translation>
    </message>
</context>
<context>
    <name>portal_search</name>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Nơi nhận</source>
        <translation>Received at</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Ngày nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Appointed</translation>
    </message>
    <message>
        <source>Hồ sơ trên cổng</source>
        <translation>Dossiers at the portal</translation>
    </message>
    <message>
        <source>nộp trực tuyến</source>
        <translation>filed online</translation>
    </message>
    <message>
        <source>nộp tại quầy</source>
        <translation>handed in at the counter</translation>
    </message>
    <message>
        <source>nhận {moment}</source>
        <translation>received {moment}</translation>
    </message>
    <message>
        <source>tại {office}</source>
        <translation>at {office}</translation>
    </message>
    <message>
        <source>hẹn {moment}</source>
        <translation>due {moment}</translation>
    </message>
    <message>
        <source>{agency} giải quyết</source>
        <translation>resolved by {agency}</translation>
    </message>
    <message>
        <source>Nơi khác giữ</source>
        <translation>Held elsewhere</translation>
    </message>
    <message>
        <source>Chưa hẹn</source>
        <translation>No date yet</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>{sent}. Chưa ghi được vào sổ: {why}</source>
        <translation>{sent}. Not recorded in the journal: {why}</translation>
    </message>
    <message>
        <source>Đã gửi {copies} liên tới máy in {printer}</source>
        <translation>Copies sent to printer {printer}: {copies}</translation>
    </message>
    <message>
        <source>Đã lưu PDF, chưa in: {name}, thư mục {folder}</source>
        <translation>PDF saved, not printed: {name}, folder {folder}</translation>
    </message>
</context>
<context>
    <name>procedure_facts</name>
    <message>
        <source>Thời hạn chưa rõ</source>
        <translation>Time limit unclear</translation>
    </message>
    <message>
        <source>Trong ngày</source>
        <translation>Same day</translation>
    </message>
    <message>
        <source>{amount} giờ làm việc</source>
        <translation>{amount} working hours</translation>
    </message>
    <message>
        <source>{amount} ngày làm việc</source>
        <translation>{amount} working days</translation>
    </message>
    <message>
        <source>{amount} ngày</source>
        <translation>{amount} days</translation>
    </message>
    <message>
        <source>{amount} tháng</source>
        <translation>{amount} months</translation>
    </message>
    <message>
        <source>, sau {time} thì ngày làm việc kế tiếp</source>
        <translation>, after {time} the next working day</translation>
    </message>
    <message>
        <source>Miễn phí</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>Phí chưa rõ</source>
        <translation>Fee unclear</translation>
    </message>
    <message>
        <source>Có phí</source>
        <translation>Fee</translation>
    </message>
</context>
<context>
    <name>refusals</name>
    <message>
        <source>đã yêu cầu một lần</source>
        <translation>asked once already</translation>
    </message>
    <message>
        <source>đã gia hạn một lần</source>
        <translation>extended once already</translation>
    </message>
    <message>
        <source>chưa tiếp nhận</source>
        <translation>not received yet</translation>
    </message>
    <message>
        <source>chưa bàn giao</source>
        <translation>not handed over yet</translation>
    </message>
    <message>
        <source>đang chờ công dân bổ sung</source>
        <translation>the citizen&apos;s papers are awaited</translation>
    </message>
    <message>
        <source>đang chờ công dân nộp tiền</source>
        <translation>the citizen&apos;s payment is awaited</translation>
    </message>
    <message>
        <source>đang giải quyết</source>
        <translation>being processed</translation>
    </message>
    <message>
        <source>đã từ chối tiếp nhận</source>
        <translation>declined</translation>
    </message>
    <message>
        <source>công dân đã rút hồ sơ</source>
        <translation>the citizen took it back</translation>
    </message>
    <message>
        <source>đã dừng giải quyết</source>
        <translation>processing was stopped</translation>
    </message>
    <message>
        <source>đã trả kết quả</source>
        <translation>the result was returned</translation>
    </message>
    <message>
        <source>đã có kết quả</source>
        <translation>there is a result</translation>
    </message>
    <message>
        <source>đã có kết quả {moment}</source>
        <translation>there is a result since {moment}</translation>
    </message>
</context>
<context>
    <name>register</name>
    <message>
        <source>Sổ theo dõi hồ sơ</source>
        <translation>Book of dossiers</translation>
    </message>
</context>
<context>
    <name>results</name>
    <message>
        <source>Kết quả và giấy trả lại</source>
        <translation>Result and papers that go back</translation>
    </message>
    <message>
        <source>giữ từ {day}</source>
        <translation>kept since {day}</translation>
    </message>
    <message>
        <source>Đưa</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>Giấy</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Số, ngày</source>
        <translation>Number, day</translation>
    </message>
    <message>
        <source>Bản</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Là</source>
        <translation>Is</translation>
    </message>
    <message>
        <source>đã đưa</source>
        <translation>given</translation>
    </message>
    <message>
        <source>chưa đưa</source>
        <translation>not given</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Giấy trả lại</source>
        <translation>Goes back</translation>
    </message>
    <message>
        <source>Số bưu gửi và nơi nhận</source>
        <translation>Parcel number and address</translation>
    </message>
    <message>
        <source>{name}: chưa đưa lại (Space)</source>
        <translation>{name}: not given back (Space)</translation>
    </message>
    <message>
        <source>Thu ngân thu tiền trước</source>
        <translation>A cashier takes the money first</translation>
    </message>
    <message>
        <source>Trả kết quả và in phiếu</source>
        <translation>Return the result and print</translation>
    </message>
    <message>
        <source>Trả {count} trong {of} kết quả</source>
        <translation>Return {count} of {of}</translation>
    </message>
    <message>
        <source>trả kết quả</source>
        <translation>return the result</translation>
    </message>
    <message>
        <source>Thu {money}, {rest}</source>
        <translation>Take {money}, {rest}</translation>
    </message>
    <message>
        <source>Đúng, {rest}</source>
        <translation>Yes, {rest}</translation>
    </message>
    <message>
        <source>2. Kết quả và giấy trả lại</source>
        <translation>2. Result and papers that go back</translation>
    </message>
    <message>
        <source>Space: đã đưa   Ctrl+D: đưa hết</source>
        <translation>Space: given   Ctrl+D: all given</translation>
    </message>
    <message>
        <source>Thẻ của {name}, không phải chủ hồ sơ. Chọn người nhận thay</source>
        <translation>The card of {name}, not the owner. Choose who collects instead</translation>
    </message>
    <message>
        <source>Chưa có họ tên người nhận</source>
        <translation>The receiver has no name</translation>
    </message>
    <message>
        <source>Quét thẻ, hoặc gõ 4 số cuối của số định danh</source>
        <translation>Scan the card, or type the last 4 digits of the number</translation>
    </message>
    <message>
        <source>4 số cuối không khớp với chủ hồ sơ</source>
        <translation>The last 4 digits are not the owner&apos;s</translation>
    </message>
    <message>
        <source>Hồ sơ của tổ chức: chọn người được ủy quyền</source>
        <translation>The dossier of an organisation: choose somebody authorised</translation>
    </message>
    <message>
        <source>Chưa ghi giấy ủy quyền đã xem</source>
        <translation>The authority that was seen is not recorded</translation>
    </message>
    <message>
        <source>Túi {name} còn ở bưu điện: giấy có ở đây không?</source>
        <translation>Bag {name} is still with the post: is the paper here?</translation>
    </message>
    <message>
        <source>{name}: chưa đưa lại, còn giữ ở quầy</source>
        <translation>{name}: not given back, still at the counter</translation>
    </message>
    <message>
        <source>ký {day}</source>
        <translation>signed {day}</translation>
    </message>
    <message>
        <source>Trên đường tới {who} từ {day}</source>
        <translation>On the way to {who} since {day}</translation>
    </message>
    <message>
        <source>Ở tay {who} từ {day}</source>
        <translation>With {who} since {day}</translation>
    </message>
    <message>
        <source>hẹn {moment}</source>
        <translation>due {moment}</translation>
    </message>
    <message>
        <source>{name} đã nhận</source>
        <translation>{name} has it</translation>
    </message>
    <message>
        <source>Đã thu {money}</source>
        <translation>{money} received</translation>
    </message>
    <message>
        <source>Đã trả lại {name}</source>
        <translation>{name} given back</translation>
    </message>
    <message>
        <source>Có kết quả từ {day}</source>
        <translation>Result here since {day}</translation>
    </message>
    <message>
        <source>Đã trả kết quả</source>
        <translation>Result returned</translation>
    </message>
    <message>
        <source>Đã ký, chưa về quầy</source>
        <translation>Signed, not here yet</translation>
    </message>
    <message>
        <source>Chưa có kết quả</source>
        <translation>No result yet</translation>
    </message>
    <message>
        <source>Kết quả là văn bản từ chối, giải thích cho công dân</source>
        <translation>The result is a refusal, explain it to the citizen</translation>
    </message>
    <message>
        <source>Đã báo công dân {moment}</source>
        <translation>The citizen was told {moment}</translation>
    </message>
    <message>
        <source>Xong sau hẹn {days} ngày (hẹn {moment})</source>
        <translation>Done {days} d late (promised {moment})</translation>
    </message>
    <message>
        <source>Xong đúng ngày hẹn ({moment})</source>
        <translation>Done on the promised day ({moment})</translation>
    </message>
    <message>
        <source>Xong trước hẹn {days} ngày (hẹn {moment})</source>
        <translation>Done {days} d early (promised {moment})</translation>
    </message>
    <message>
        <source>Kết quả chờ trả</source>
        <translation>Results to be returned</translation>
    </message>
    <message>
        <source>Đang đọc…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Đến quầy nhận</source>
        <translation>Collected here</translation>
    </message>
    <message>
        <source>Gửi bưu chính</source>
        <translation>By post</translation>
    </message>
    <message>
        <source>Bản điện tử</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Chưa lấy quá 3 ngày</source>
        <translation>Uncollected for over 3 days</translation>
    </message>
    <message>
        <source>{count}  ▲ {back}</source>
        <translation>{count}  ▲ {back}</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Còn thu</source>
        <translation>Still due</translation>
    </message>
    <message>
        <source>Bưu gửi</source>
        <translation>Parcel</translation>
    </message>
    <message>
        <source>Người nhận</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>Gửi đến</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Số bưu gửi</source>
        <translation>Parcel number</translation>
    </message>
    <message>
        <source>Thu hộ</source>
        <translation>To collect</translation>
    </message>
    <message>
        <source>từ {day}</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>Chờ lấy {days} ngày</source>
        <translation>Uncollected {days} d</translation>
    </message>
    <message>
        <source>Có kết quả hôm nay</source>
        <translation>Here since today</translation>
    </message>
    <message>
        <source>Trả được ngay</source>
        <translation>Can be released</translation>
    </message>
    <message>
        <source>Chờ cổng nhận chữ ký</source>
        <translation>Waits for the portal</translation>
    </message>
    <message>
        <source>Chưa có tệp kết quả</source>
        <translation>No result file</translation>
    </message>
    <message>
        <source>Máy chưa nối cổng</source>
        <translation>No portal</translation>
    </message>
    <message>
        <source>Trả về quầy</source>
        <translation>Back at the counter</translation>
    </message>
    <message>
        <source>Phát chưa được</source>
        <translation>Not delivered</translation>
    </message>
    <message>
        <source>Đang phát từ {day}</source>
        <translation>On its way since {day}</translation>
    </message>
    <message>
        <source>Chờ bưu tá</source>
        <translation>Waits for the postman</translation>
    </message>
    <message>
        <source>Chờ gửi</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>chưa dán mã</source>
        <translation>no number yet</translation>
    </message>
    <message>
        <source>In lại tại quầy, khi trả kết quả</source>
        <translation>Printed again at the desk, at the return</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>Cán bộ một cửa</source>
        <translation>One-stop officer</translation>
    </message>
    <message>
        <source>Người thu tiền</source>
        <translation>Cashier</translation>
    </message>
    <message>
        <source>Chuyên viên</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Giám sát</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Quản trị viên</source>
        <translation>Administrator</translation>
    </message>
</context>
<context>
    <name>scan</name>
    <message>
        <source>Đây là mã của thẻ bảo hiểm y tế. Quét mã trên thẻ căn cước, hoặc gõ tay.</source>
        <translation>This is the code of a health-insurance card. Scan the one on the identity card, or type.</translation>
    </message>
    <message>
        <source>Đây là mã chuyển tiền. Quét thẻ căn cước hoặc giấy hẹn.</source>
        <translation>This is a code for payments. Scan an identity card or a receipt.</translation>
    </message>
    <message>
        <source>Đây là mã của một trang mạng. Quét thẻ căn cước hoặc giấy hẹn.</source>
        <translation>This is the code of a web page. Scan an identity card or a receipt.</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>nộp thay:</source>
        <translation>submitted by:</translation>
    </message>
    <message>
        <source>nhận {moment}</source>
        <translation>received {moment}</translation>
    </message>
    <message>
        <source>hẹn {moment}</source>
        <translation>due {moment}</translation>
    </message>
    <message>
        <source>nộp thay: {name}</source>
        <translation>submitted by: {name}</translation>
    </message>
    <message>
        <source>Gõ mã, họ tên, số, điện thoại; hoặc thủ tục, ngày 30/11, cán bộ, trạng thái. Không cần dấu.</source>
        <translation>Type a code, name, number or phone; or a procedure, a day 30/11, an officer, a status. Marks are not needed.</translation>
    </message>
    <message>
        <source>Lịch không có ngày {day}.</source>
        <translation>The calendar has no day {day}.</translation>
    </message>
    <message>
        <source>Tìm theo mã, họ tên và số.</source>
        <translation>Searched by code, name and number.</translation>
    </message>
    <message>
        <source>Hiểu là: {criteria}.</source>
        <translation>Understood as: {criteria}.</translation>
    </message>
    <message>
        <source>Họ tên và số có “{typed}”. Còn có thể là {criteria}</source>
        <translation>Names and numbers with “{typed}”. It may also mean {criteria}</translation>
    </message>
    <message>
        <source>gõ “{kind} {typed}”</source>
        <translation>type “{kind} {typed}”</translation>
    </message>
    <message>
        <source>Không còn hồ sơ nào đang mở.</source>
        <translation>No dossier is open.</translation>
    </message>
    <message>
        <source>Máy này không có hồ sơ nào như vậy.</source>
        <translation>There is no such dossier on this computer.</translation>
    </message>
    <message>
        <source>Không thấy trên máy này. Gõ ít chữ hơn, hoặc tìm bằng mã, số định danh, điện thoại.</source>
        <translation>Not found on this computer. Type fewer letters, or search by code, ID number or phone.</translation>
    </message>
    <message>
        <source>Ít nhất {count} hồ sơ đang mở, gấp trước</source>
        <translation>Open dossiers: {count} or more, most urgent first</translation>
    </message>
    <message>
        <source>{count} hồ sơ đang mở, gấp trước</source>
        <translation>Open dossiers: {count}, most urgent first</translation>
    </message>
    <message>
        <source>Hơn {count} hồ sơ, mới trước</source>
        <translation>More than {count} dossiers, newest first</translation>
    </message>
    <message>
        <source>Ít nhất {count} hồ sơ, gõ thêm để thu hẹp</source>
        <translation>Dossiers: {count} or more, type more to narrow down</translation>
    </message>
    <message>
        <source>{count} hồ sơ</source>
        <translation>Dossiers: {count}</translation>
    </message>
    <message>
        <source>họ tên, số “{words}”</source>
        <translation>name, number “{words}”</translation>
    </message>
    <message>
        <source>thủ tục {names}</source>
        <translation>procedure {names}</translation>
    </message>
    <message>
        <source>trạng thái {names}</source>
        <translation>status {names}</translation>
    </message>
    <message>
        <source>cán bộ nhận {names}</source>
        <translation>received by {names}</translation>
    </message>
    <message>
        <source>nhận hoặc hẹn trả ngày {days}</source>
        <translation>received or due on {days}</translation>
    </message>
    <message>
        <source>{count} loại khác</source>
        <translation>Other kinds: {count}</translation>
    </message>
    <message>
        <source> hoặc </source>
        <translation> or </translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>Có việc chưa làm được. Nội dung đã nhập vẫn còn. Xuất gói hỗ trợ bằng F12.</source>
        <translation>Something went wrong. What you entered is kept. Export a support package with F12.</translation>
    </message>
    <message>
        <source>Chưa chọn thủ tục, hoặc không có mã thủ tục này</source>
        <translation>No procedure chosen, or no such procedure code</translation>
    </message>
    <message>
        <source>{name}: danh mục không có phiên bản nào có hiệu lực vào ngày tiếp nhận. Xem lại ngày của máy, hoặc nạp danh mục mới.</source>
        <translation>{name}: no version in the catalogue is in force on the day of reception. Check the date of this machine, or load a newer catalogue.</translation>
    </message>
    <message>
        <source>Chưa chọn trường hợp của thủ tục</source>
        <translation>Case of the procedure not chosen</translation>
    </message>
    <message>
        <source>Mã ghi tay: chưa có</source>
        <translation>Handwritten code: missing</translation>
    </message>
    <message>
        <source>Ngày giờ nhận trên giấy: chưa có hoặc chưa đúng</source>
        <translation>Date and time received on paper: missing or wrong</translation>
    </message>
    <message>
        <source>Họ và tên chủ hồ sơ: chưa có</source>
        <translation>Owner&apos;s full name: missing</translation>
    </message>
    <message>
        <source>Họ và tên người nộp thay: chưa có</source>
        <translation>Submitter&apos;s full name: missing</translation>
    </message>
    <message>
        <source>Nộp có hỗ trợ: chưa ghi công dân xác nhận</source>
        <translation>Filed with help: the citizen&apos;s confirmation is missing</translation>
    </message>
    <message>
        <source>Giấy xác nhận có chữ ký: chưa quét. Bấm F7, hoặc chọn đọc lại.</source>
        <translation>The signed confirmation is not scanned. Press F7, or choose read back.</translation>
    </message>
    <message>
        <source>{name}: chưa đánh dấu</source>
        <translation>{name}: not ticked</translation>
    </message>
    <message>
        <source>{name}: ngày nộp chưa có hoặc chưa đúng</source>
        <translation>{name}: its day is missing or not right</translation>
    </message>
    <message>
        <source>Chưa có ngày nộp của giấy nộp sau</source>
        <translation>The day of an owed paper is missing</translation>
    </message>
    <message>
        <source>{name}: chưa có số tiền và căn cứ</source>
        <translation>{name}: amount and basis missing</translation>
    </message>
    <message>
        <source>Ngày hẹn trả: chưa tính được, cần ghi ngày và lý do</source>
        <translation>Due date: cannot be computed; enter a day and a reason</translation>
    </message>
    <message>
        <source>Ngày hẹn: cần dạng 25/11, hoặc xóa để theo ngày đã tính</source>
        <translation>Due date: write it like 25/11, or clear it to use the computed date</translation>
    </message>
    <message>
        <source>Ngày hẹn trả: chưa ghi lý do</source>
        <translation>Due date: reason missing</translation>
    </message>
    <message>
        <source>Chưa tiếp nhận được, còn {count} việc</source>
        <translation>Cannot be received yet, {count} to do</translation>
    </message>
    <message>
        <source>Danh mục chưa rõ thời hạn. Ghi ngày hẹn và lý do.</source>
        <translation>The catalogue is unclear on the time limit. Enter a due date and a reason.</translation>
    </message>
    <message>
        <source>Ngày hẹn xa hơn 5 năm. Xem lại ngày, tháng, năm.</source>
        <translation>The due date is more than 5 years away. Check day, month and year.</translation>
    </message>
    <message>
        <source>Ngày hẹn sớm hơn lúc tiếp nhận. Chọn ngày sau.</source>
        <translation>The due date is before the reception. Choose a later one.</translation>
    </message>
    <message>
        <source>Ngày giờ nằm ngoài lịch làm việc. Xem lại đồng hồ của máy.</source>
        <translation>This moment is outside the calendar. Check the computer&apos;s clock.</translation>
    </message>
    <message>
        <source>Lúc chạy tiếp sớm hơn lúc tạm dừng.</source>
        <translation>The end of the pause is before its start.</translation>
    </message>
    <message>
        <source>Lịch nghỉ của năm trả kết quả chưa công bố ở quầy này. Ghi ngày hẹn và lý do; quản trị viên nạp lịch mới thì máy tính lại được.</source>
        <translation>The rest days of the year in which the result is due are not announced here. Enter a day and a reason; once an administrator loads the new calendar, dates are computed again.</translation>
    </message>
    <message>
        <source>Lịch không còn ngày làm việc nào. Xem lại lịch của cơ quan.</source>
        <translation>The calendar has no working days left. Check the office calendar.</translation>
    </message>
    <message>
        <source>Đây không phải quầy mẫu: đồng hồ của máy được giữ nguyên.</source>
        <translation>This is no demo: the machine&apos;s clock stays as it is.</translation>
    </message>
    <message>
        <source>Hết mã cho ngày này. Nối mạng một lần để nhận thêm, hoặc dùng sổ giấy.</source>
        <translation>No codes left for this day. Connect once to get more, or use the paper book.</translation>
    </message>
    <message>
        <source>Quầy không có dải mã cho ngày {day}. Xem lại ngày của máy; nếu đúng ngày, nối mạng một lần để nhận dải mã, hoặc dùng sổ giấy.</source>
        <translation>This desk has no codes for {day}. Check the date of this machine; if it is right, connect once to get codes, or use the paper book.</translation>
    </message>
    <message>
        <source>Dữ liệu này được chép từ máy khác nên chưa cấp mã được. Nối mạng để đăng ký lại quầy.</source>
        <translation>These data were copied from another computer, so no codes can be given. Connect to enrol the desk again.</translation>
    </message>
    <message>
        <source>Quầy chưa có cơ quan giải quyết cho “{procedure}”. Báo quản trị viên.</source>
        <translation>This desk has no agency for “{procedure}”. Tell the administrator.</translation>
    </message>
    <message>
        <source>Đã sang ngày mới. Xem lại ngày hẹn rồi bấm F9 lần nữa.</source>
        <translation>A new day has begun. Check the due date, then press F9 again.</translation>
    </message>
    <message>
        <source>Đồng hồ máy đang lùi về ngày trước. Chỉnh đồng hồ, hoặc khóa màn hình rồi đăng nhập lại để xác nhận ngày.</source>
        <translation>The clock of this machine went back to an earlier day. Set the clock, or lock the screen and sign in again to confirm the day.</translation>
    </message>
    <message>
        <source>Không thấy hồ sơ {code_text} trên máy này.</source>
        <translation>Dossier {code_text} is not on this computer.</translation>
    </message>
    <message>
        <source>Đây chưa phải mã hồ sơ. Xem lại từng nhóm chữ số.</source>
        <translation>This is not a dossier code. Check each group of digits.</translation>
    </message>
    <message>
        <source>Mã kiểm tra chưa khớp: một chữ số đã gõ chưa đúng. Xem lại giấy hẹn.</source>
        <translation>The check code does not match: a digit was mistyped. Check the receipt.</translation>
    </message>
    <message>
        <source>Mã {code} thuộc cơ quan khác. Thủ tục này do {agency} giải quyết.</source>
        <translation>The code {code} belongs to another agency. {agency} resolves this procedure.</translation>
    </message>
    <message>
        <source>Ngày trong mã chưa khớp ngày tiếp nhận. Ghi đúng ngày trên giấy.</source>
        <translation>The date in the code is not the day of reception. Enter the date written on paper.</translation>
    </message>
    <message>
        <source>Mã này không nằm trong dãy mã của quầy. Xem lại sổ giấy.</source>
        <translation>This code is not one of this desk&apos;s. Check the paper book.</translation>
    </message>
    <message>
        <source>Mã này đã có hồ sơ. Mở hồ sơ để xem.</source>
        <translation>This code already has a dossier. Open it to see.</translation>
    </message>
    <message>
        <source>Lúc tiếp nhận trên giấy chưa tới. Xem lại ngày giờ.</source>
        <translation>The time of reception on paper is in the future. Check date and time.</translation>
    </message>
    <message>
        <source>Lúc tiếp nhận trên giấy đã quá 90 ngày. Báo quản trị viên.</source>
        <translation>The time of reception on paper is over 90 days ago. Tell the administrator.</translation>
    </message>
    <message>
        <source>Tài khoản này đã thôi dùng.</source>
        <translation>This account is no longer in use.</translation>
    </message>
    <message>
        <source>Việc này thuộc vai trò khác. Chuyển cho người có quyền.</source>
        <translation>This belongs to another role. Pass it to someone who may do it.</translation>
    </message>
    <message>
        <source>Không thấy hồ sơ này trên máy.</source>
        <translation>This dossier is not on this computer.</translation>
    </message>
    <message>
        <source>Hồ sơ đã kết thúc, không thêm giấy tờ được nữa.</source>
        <translation>The dossier is closed, no more papers can be added.</translation>
    </message>
    <message>
        <source>Hồ sơ này đã tiếp nhận với mã {code}.</source>
        <translation>This dossier was received with the code {code}.</translation>
    </message>
    <message>
        <source>Số tiền chưa đúng. Từ 0 đồng trở lên, xem lại.</source>
        <translation>The amount is wrong. It must be 0 đồng or more.</translation>
    </message>
    <message>
        <source>Khoản này đã thu rồi.</source>
        <translation>This has already been paid.</translation>
    </message>
    <message>
        <source>Hồ sơ không có khoản thu này.</source>
        <translation>The dossier has no such fee.</translation>
    </message>
    <message>
        <source>Số bộ hồ sơ cần từ 1 trở lên.</source>
        <translation>At least one set is needed.</translation>
    </message>
    <message>
        <source>Ghi chú còn trống.</source>
        <translation>The note is empty.</translation>
    </message>
    <message>
        <source>Ghi chú dài quá {most} ký tự. Viết gọn lại.</source>
        <translation>The note is longer than {most} characters. Shorten it.</translation>
    </message>
    <message>
        <source>Giấy tờ chưa có tên.</source>
        <translation>The paper has no name.</translation>
    </message>
    <message>
        <source>In lại cần một lý do. Chọn lý do rồi in.</source>
        <translation>A reprint needs a reason. Choose one, then print.</translation>
    </message>
    <message>
        <source>Bỏ tệp cần một lý do. Ghi lý do rồi bấm F9.</source>
        <translation>A file is given up with a reason. Write it, then press F9.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} đã có trả lời trước. Xem trả lời ấy ở đầu trang.</source>
        <translation>Dossier {code} was answered before. See that answer at the top of the page.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} đang chờ công dân bổ sung. Nhận giấy bổ sung trước.</source>
        <translation>Dossier {code} waits for the citizen&apos;s papers. Take them in first.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} không còn chờ bổ sung. Đọc lại bằng F5.</source>
        <translation>Dossier {code} no longer waits for papers. Read it again with F5.</translation>
    </message>
    <message>
        <source>Cổng chưa xác nhận trả lời của hồ sơ {code} nên chưa in. Chờ có mạng.</source>
        <translation>The portal has not confirmed the answer to dossier {code}, so nothing is printed. Wait for a link.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} đã được yêu cầu bổ sung một lần. Tiếp nhận hoặc từ chối.</source>
        <translation>Papers of dossier {code} were asked for once already. Accept or decline.</translation>
    </message>
    <message>
        <source>Chưa chọn giấy tờ nào. Chọn ít nhất một giấy tờ.</source>
        <translation>No paper is picked. Pick at least one.</translation>
    </message>
    <message>
        <source>Chưa ghi lý do, hướng dẫn bổ sung. Ghi rõ cho công dân.</source>
        <translation>Reason and guidance are missing. Write them for the citizen.</translation>
    </message>
    <message>
        <source>Chưa ghi lý do từ chối. Chọn hoặc viết.</source>
        <translation>The reason of the refusal is missing. Choose or write one.</translation>
    </message>
    <message>
        <source>Hạn bổ sung {day} đã qua. Chọn ngày sau.</source>
        <translation>{day} is past. Choose a later day.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} chưa được tiếp nhận nên chưa có giấy hẹn.</source>
        <translation>Dossier {code} is not accepted yet, so it has no receipt.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} chưa có yêu cầu bổ sung.</source>
        <translation>No papers of dossier {code} were asked for.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} không bị từ chối.</source>
        <translation>Dossier {code} was not declined.</translation>
    </message>
    <message>
        <source>Quầy này không có cán bộ “{login}”.</source>
        <translation>This desk has no officer “{login}”.</translation>
    </message>
    <message>
        <source>Chưa có mật khẩu của cán bộ. Chạy ở cửa sổ dòng lệnh, hoặc đưa qua --password-fd.</source>
        <translation>The officer&apos;s password is missing. Run this in a terminal, or give it by --password-fd.</translation>
    </message>
    <message>
        <source>Đồng hồ máy đang lùi so với lần làm việc gần nhất. Nếu hôm nay đúng là {day}, chạy lại với --day {day}.</source>
        <translation>The clock is behind the last work done here. If today is {day}, run this again with --day {day}.</translation>
    </message>
    <message>
        <source>Lần làm việc gần nhất đã lâu. Nếu hôm nay đúng là {day}, chạy lại với --day {day}.</source>
        <translation>The last work done here was long ago. If today is {day}, run this again with --day {day}.</translation>
    </message>
    <message>
        <source>Hôm nay là ngày nghỉ theo lịch. Nếu hôm nay đúng là {day}, chạy lại với --day {day}.</source>
        <translation>Today is a rest day by the calendar. If today is {day}, run this again with --day {day}.</translation>
    </message>
    <message>
        <source>Ngày của máy là {day}, khác ngày đã ghi. Xem lại đồng hồ của máy.</source>
        <translation>The date of this machine is {day}, not the one given. Check its clock.</translation>
    </message>
    <message>
        <source>Mật khẩu chưa đúng. Gõ lại.</source>
        <translation>Wrong password. Type it again.</translation>
    </message>
    <message>
        <source>Máy này đã hơn {days} ngày chưa liên lạc với cổng. Nối mạng, chờ một phút rồi đăng nhập.</source>
        <translation>This machine has not been in touch with the portal for more than {days} days. Connect it, wait a minute, then sign in.</translation>
    </message>
    <message>
        <source>Thử lại sau {wait} giây.</source>
        <translation>Try again in {wait} s.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} của bộ phận khác: chỉ xem được.</source>
        <translation>Dossier {code} belongs to another office: it can only be viewed.</translation>
    </message>
    <message>
        <source>Không ai tự xét việc của mình. Nhờ phụ trách khác.</source>
        <translation>Nobody reviews their own work. Ask another supervisor.</translation>
    </message>
    <message>
        <source>Cách này không còn chọn được. Đọc lại bằng F5.</source>
        <translation>This can no longer be chosen. Read again with F5.</translation>
    </message>
    <message>
        <source>Việc này đã có người xử lý. Bấm F5.</source>
        <translation>Somebody has dealt with this already. Press F5.</translation>
    </message>
    <message>
        <source>Không đọc được mã. Quét lại hoặc gõ tay.</source>
        <translation>The code could not be read. Scan again or type it.</translation>
    </message>
    <message>
        <source>Hồ sơ quá dài để gửi đi. Rút gọn nội dung thêm và ghi chú.</source>
        <translation>The dossier is too long to be sent. Shorten the extra text and the notes.</translation>
    </message>
    <message>
        <source>Có bút toán không đọc được. Báo hỗ trợ.</source>
        <translation>An entry cannot be read. Tell support.</translation>
    </message>
    <message>
        <source>Nội dung lồng nhau quá nhiều. Báo hỗ trợ.</source>
        <translation>The content is nested too deeply. Tell support.</translation>
    </message>
    <message>
        <source>Tên tệp không được chứa đường dẫn. Đổi tên tệp rồi đính kèm lại.</source>
        <translation>A file name may not contain a path. Rename the file and attach it again.</translation>
    </message>
    <message>
        <source>Có con số lớn quá mức. Xem lại các số đã gõ.</source>
        <translation>A number is too large. Check the numbers you typed.</translation>
    </message>
    <message>
        <source>Có ngày giờ ngoài khoảng 1900–2200. Xem lại ngày đã gõ và đồng hồ của máy.</source>
        <translation>A date lies outside 1900–2200. Check the date you typed and the clock of this machine.</translation>
    </message>
    <message>
        <source>Có mã dài quá mức. Xem lại mã đã gõ.</source>
        <translation>A code is too long. Check the code you typed.</translation>
    </message>
    <message>
        <source>Gói danh mục không đọc được ({procedure}).</source>
        <translation>The catalogue cannot be read ({procedure}).</translation>
    </message>
    <message>
        <source>Lịch làm việc không đọc được.</source>
        <translation>The calendar cannot be read.</translation>
    </message>
    <message>
        <source>Tệp đăng ký quầy không đọc được.</source>
        <translation>The enrolment file cannot be read.</translation>
    </message>
    <message>
        <source>Không đọc được tệp. Tệp không có dòng nào.</source>
        <translation>The file cannot be read. It has no row.</translation>
    </message>
    <message>
        <source>Không đọc được tệp. Chưa thấy dòng tên cột, như “Mã thủ tục” và “Họ và tên”. Xem tệp mẫu bằng F12.</source>
        <translation>The file cannot be read. There is no row with names of columns, as “Mã thủ tục” and “Họ và tên”. See the sample with F12.</translation>
    </message>
    <message>
        <source>Không đọc được tệp. Tệp có hơn {most} dòng. Chia thành nhiều tệp.</source>
        <translation>The file cannot be read. It has more than {most} rows. Split it.</translation>
    </message>
    <message>
        <source>Không đọc được tệp. Dòng {row} có hơn {most} cột. Xem lại tệp.</source>
        <translation>The file cannot be read. Row {row} has more than {most} columns. Look at the file.</translation>
    </message>
    <message>
        <source>Không đọc được tệp. Tệp có quá nhiều ô cho một danh sách. Xem lại tệp.</source>
        <translation>The file cannot be read. It has too many cells for a list. Look at the file.</translation>
    </message>
    <message>
        <source>Không đọc được tệp. Tệp quá lớn cho một danh sách. Xem lại tệp.</source>
        <translation>The file cannot be read. It is too large for a list. Look at the file.</translation>
    </message>
    <message>
        <source>Không đọc được tệp. Tệp có một ô dài quá mức. Xem lại tệp.</source>
        <translation>The file cannot be read. A cell is too long. Look at the file.</translation>
    </message>
    <message>
        <source>Không đọc được tệp. Tệp bị hỏng hoặc bị cắt, đọc được tới dòng {row}. Chép lại tệp từ nơi gửi.</source>
        <translation>The file cannot be read. It is damaged or cut, up to row {row} it could be read. Copy it again from where it came.</translation>
    </message>
    <message>
        <source>Không đọc được tệp. Tệp bị hỏng hoặc bị cắt. Chép lại tệp từ nơi gửi.</source>
        <translation>The file cannot be read. It is damaged or cut. Copy it again from where it came.</translation>
    </message>
    <message>
        <source>Không đọc được tệp. Tệp có mật khẩu. Bỏ mật khẩu rồi lưu lại.</source>
        <translation>The file cannot be read. It has a password. Take it off and save again.</translation>
    </message>
    <message>
        <source>Không đọc được tệp. Đây là Excel đời cũ (.xls). Mở rồi lưu thành .xlsx.</source>
        <translation>The file cannot be read. It is of an old Excel (.xls). Open it and save it as .xlsx.</translation>
    </message>
    <message>
        <source>Không đọc được tệp. Đây là .xlsb. Mở rồi lưu thành .xlsx.</source>
        <translation>The file cannot be read. It is .xlsb. Open it and save it as .xlsx.</translation>
    </message>
    <message>
        <source>Không đọc được tệp. Đây là .ods. Mở rồi lưu thành .xlsx.</source>
        <translation>The file cannot be read. It is .ods. Open it and save it as .xlsx.</translation>
    </message>
    <message>
        <source>Không đọc được tệp. Đây là CSV, không phải .xlsx. Mở rồi lưu thành .xlsx.</source>
        <translation>The file cannot be read. It is CSV, not .xlsx. Open it and save it as .xlsx.</translation>
    </message>
    <message>
        <source>Không đọc được tệp. Đây là trang web (HTML), không phải .xlsx. Mở rồi lưu thành .xlsx.</source>
        <translation>The file cannot be read. It is a web page (HTML), not .xlsx. Open it and save it as .xlsx.</translation>
    </message>
    <message>
        <source>Không đọc được tệp. Đây là XML, không phải .xlsx. Mở rồi lưu thành .xlsx.</source>
        <translation>The file cannot be read. It is XML, not .xlsx. Open it and save it as .xlsx.</translation>
    </message>
    <message>
        <source>Không đọc được tệp. Đây là PDF. Xin danh sách dạng .xlsx.</source>
        <translation>The file cannot be read. It is PDF. Ask for the list as .xlsx.</translation>
    </message>
    <message>
        <source>Không đọc được tệp. Đây không phải .xlsx hay .jsonl.</source>
        <translation>The file cannot be read. It is neither .xlsx nor .jsonl.</translation>
    </message>
    <message>
        <source>Không đọc được tệp. Chữ trong tệp không phải UTF-8 hay UTF-16.</source>
        <translation>The file cannot be read. Its text is neither UTF-8 nor UTF-16.</translation>
    </message>
    <message>
        <source>Không đọc được tệp. Dòng {row} không phải một đối tượng JSON.</source>
        <translation>The file cannot be read. Row {row} is no JSON object.</translation>
    </message>
    <message>
        <source>Tệp có nhiều danh sách: tờ {names}. Chọn một tờ bằng --sheet.</source>
        <translation>The file has several lists: sheets {names}. Choose one by --sheet.</translation>
    </message>
    <message>
        <source>Tệp không có tờ này.</source>
        <translation>The file has no such sheet.</translation>
    </message>
    <message>
        <source>Nhiều cột cùng là một mục: {columns}. Gán lại ở trang Nhận theo lô, hoặc bỏ bớt cột.</source>
        <translation>Several columns are one field: {columns}. Assign them on the page of batches, or take columns away.</translation>
    </message>
    <message>
        <source>Còn thiếu cột: {fields}. Gán cột ở trang Nhận theo lô, hoặc thêm cột vào tệp.</source>
        <translation>Columns are missing: {fields}. Assign them on the page of batches, or add them to the file.</translation>
    </message>
    <message>
        <source>Dòng không phải một đối tượng JSON</source>
        <translation>The row is no JSON object</translation>
    </message>
    <message>
        <source>Dòng đang ẩn trong tệp</source>
        <translation>The row is hidden in the file</translation>
    </message>
    <message>
        <source>{about}: công thức chưa có kết quả. Mở tệp bằng bảng tính rồi lưu lại</source>
        <translation>{about}: a formula without a result. Open the file in a spreadsheet and save it</translation>
    </message>
    <message>
        <source>{about}: ô báo lỗi “{value}”</source>
        <translation>{about}: the cell says “{value}”</translation>
    </message>
    <message>
        <source>{about}: “{value}” không phải chữ hay số</source>
        <translation>{about}: “{value}” is neither text nor number</translation>
    </message>
    <message>
        <source>{about}: ô dài quá mức</source>
        <translation>{about}: the cell is too long</translation>
    </message>
    <message>
        <source>{about}: có hai giá trị</source>
        <translation>{about}: there are two values</translation>
    </message>
    <message>
        <source>Ngày sinh ghi ở nhiều cột: {value}</source>
        <translation>The birth stands in several columns: {value}</translation>
    </message>
    <message>
        <source>Người nộp “{value}”: chưa ghi quan hệ với chủ hồ sơ</source>
        <translation>Handed in by “{value}”: by what right is not said</translation>
    </message>
    <message>
        <source>Người nộp “{value}” không phải chủ hồ sơ, quan hệ ghi là bản thân</source>
        <translation>Handed in by “{value}”, not the owner, but said to be the owner</translation>
    </message>
    <message>
        <source>{about}: coi là đã nộp vì ghi đủ giấy tờ</source>
        <translation>{about}: taken as handed in, for all papers are said to be there</translation>
    </message>
    <message>
        <source>Cùng người, cùng thủ tục với dòng {about}</source>
        <translation>The same person and procedure as row {about}</translation>
    </message>
    <message>
        <source>Người này đã nộp thủ tục này ngày {about}, mã {value}</source>
        <translation>This person handed in this procedure on {about}, code {value}</translation>
    </message>
    <message>
        <source>Số tham chiếu này đã dùng cho người khác hoặc thủ tục khác</source>
        <translation>This reference was used for another person or procedure</translation>
    </message>
    <message>
        <source>Số tham chiếu này đã ghi ở dòng {about}</source>
        <translation>This reference stands in row {about} already</translation>
    </message>
    <message>
        <source>Hồ sơ đã nhận ghi tên “{about}”</source>
        <translation>The dossier that was received says “{about}”</translation>
    </message>
    <message>
        <source>Tệp {name} chưa có nội dung. Quét lại giấy này.</source>
        <translation>The file {name} is empty. Scan this paper again.</translation>
    </message>
    <message>
        <source>Tệp {name} lớn quá {most} MB. Quét lại ở 200 dpi hoặc chia thành nhiều tệp.</source>
        <translation>The file {name} is larger than {most} MB. Scan at 200 dpi or split it.</translation>
    </message>
    <message>
        <source>Tệp {name} không phải PDF hay ảnh JPEG, PNG, TIFF, WebP. Quét giấy thành PDF.</source>
        <translation>File {name} is not a PDF nor a JPEG, PNG, TIFF or WebP image. Scan the paper as PDF.</translation>
    </message>
    <message>
        <source>Tệp {name} đọc không trọn. Quét lại, hoặc chép lại tệp từ máy gốc.</source>
        <translation>File {name} is cut short. Scan again, or copy it again from where it came.</translation>
    </message>
    <message>
        <source>Ảnh {name} lớn quá {most} triệu điểm ảnh. Quét lại ở 200 hoặc 300 dpi.</source>
        <translation>The image {name} has more than {most} million pixels. Scan at 200 or 300 dpi.</translation>
    </message>
    <message>
        <source>{name} là lối tắt hoặc thư mục. Chọn chính tệp đã quét.</source>
        <translation>{name} is a shortcut or a folder. Choose the scanned file itself.</translation>
    </message>
    <message>
        <source>Tệp {name} còn đang được ghi. Chờ quét xong rồi chọn lại.</source>
        <translation>The file {name} is still being written. Wait for the scanner, then choose again.</translation>
    </message>
    <message>
        <source>Tệp {name} có mật khẩu nên cơ quan giải quyết không mở được. Quét bản giấy.</source>
        <translation>The file {name} has a password, so the agency cannot open it. Scan the paper.</translation>
    </message>
    <message>
        <source>Tệp {name} chứa lệnh chạy hoặc tệp kèm bên trong nên không nhận. In ra rồi quét lại.</source>
        <translation>File {name} holds scripts or other files, so it is refused. Print it, then scan.</translation>
    </message>
    <message>
        <source>Tệp {name} có phần bên trong không kiểm tra được nên không nhận. In ra rồi quét lại.</source>
        <translation>The file {name} has parts inside that cannot be checked and is not taken. Print it, then scan it again.</translation>
    </message>
    <message>
        <source>Tệp {name} có quá {most} trang. Chia thành nhiều tệp.</source>
        <translation>The file {name} has more than {most} pages. Divide it into several files.</translation>
    </message>
    <message>
        <source>Tệp {name} không mở được trên máy này: vẽ quá lâu. In ra rồi quét lại.</source>
        <translation>The file {name} cannot be opened on this computer: drawing it takes too long. Print it, then scan it again.</translation>
    </message>
    <message>
        <source>Tệp {name} không mở được trên máy này: cần quá nhiều bộ nhớ. In ra rồi quét lại.</source>
        <translation>The file {name} cannot be opened on this computer: it needs too much memory. Print it, then scan it again.</translation>
    </message>
    <message>
        <source>Tệp {name} không mở được trên máy này: cần quá nhiều bộ nhớ, hoặc tệp hỏng. In ra rồi quét lại.</source>
        <translation>The file {name} cannot be opened on this computer: it needs too much memory, or is damaged. Print it, then scan it again.</translation>
    </message>
    <message>
        <source>Hồ sơ có nhiều nhất {most} tệp. Gộp các trang thành một tệp PDF.</source>
        <translation>A dossier has at most {most} files. Join the pages into one PDF.</translation>
    </message>
    <message>
        <source>Không thấy máy in {printer}. Hồ sơ đã lưu. Bật máy in rồi Ctrl+P in lại.</source>
        <translation>Printer {printer} not found. The dossier is saved. Turn it on, then reprint with Ctrl+P.</translation>
    </message>
    <message>
        <source>Máy in {printer} chưa nhận. Hồ sơ đã lưu. Xem giấy, dây nối rồi Ctrl+P in lại.</source>
        <translation>Printer {printer} did not respond. The dossier is saved. Check paper and cable, then reprint with Ctrl+P.</translation>
    </message>
    <message>
        <source>Chưa in. Hồ sơ đã lưu. Ctrl+P để in.</source>
        <translation>Not printed. The dossier is saved. Ctrl+P prints.</translation>
    </message>
    <message>
        <source>Giấy hẹn vẽ chưa được. Hồ sơ đã lưu. Bấm Ctrl+P lần nữa, hoặc báo hỗ trợ.</source>
        <translation>The receipt could not be drawn. The dossier is saved. Press Ctrl+P again, or tell support.</translation>
    </message>
    <message>
        <source>Thư mục này thuộc dữ liệu của chương trình. Chọn thư mục khác để lưu PDF.</source>
        <translation>This folder belongs to the program&apos;s data. Choose another one for the PDF.</translation>
    </message>
    <message>
        <source>Màn hình đang khóa nên chưa ghi. Mở khóa rồi làm lại.</source>
        <translation>The screen is locked, so nothing was written. Unlock it and do it again.</translation>
    </message>
    <message>
        <source>Ổ đĩa đã đầy, chưa lưu được. Xóa bớt tệp rồi bấm lại; biểu mẫu vẫn còn.</source>
        <translation>The disk is full, nothing was saved. Remove some files, then try again; the form is kept.</translation>
    </message>
    <message>
        <source>Thư mục dữ liệu không ghi được. Xem lại quyền của thư mục.</source>
        <translation>The data folder is not writable. Check its permissions.</translation>
    </message>
    <message>
        <source>Dữ liệu có chỗ hỏng, chương trình tự phục hồi. Chờ báo xong rồi làm lại.</source>
        <translation>The data is damaged and is being recovered. Wait until it is done, then do it again.</translation>
    </message>
    <message>
        <source>Dữ liệu lại có chỗ hỏng. Đóng rồi mở lại chương trình, và nhờ xem ổ đĩa.</source>
        <translation>The data is damaged again. Close and reopen the program, and have the disk checked.</translation>
    </message>
    <message>
        <source>Dữ liệu của quầy bị hỏng và không có bản sao lưu nào mở được. Báo hỗ trợ.</source>
        <translation>The desk&apos;s data are damaged and no backup can be opened. Tell support.</translation>
    </message>
    <message>
        <source>Tệp này trên máy bị hỏng hoặc không còn. Đính kèm lại giấy này.</source>
        <translation>This file is damaged or missing on this machine. Attach the paper again.</translation>
    </message>
    <message>
        <source>Khóa trên máy này không mở được dữ liệu. Dùng đúng máy đã đăng ký quầy.</source>
        <translation>The key on this computer does not open the data. Use the computer enrolled for this desk.</translation>
    </message>
    <message>
        <source>Tệp khóa {file} bị hỏng, cả bản sao. Chép lại tệp ấy từ nơi lưu khác.</source>
        <translation>The key file {file} is damaged, and its copy too. Copy it back from where else it is kept.</translation>
    </message>
    <message>
        <source>Máy này không có khóa của quầy. Dùng đúng máy và tài khoản đã đăng ký.</source>
        <translation>This computer has no key for the desk. Use the enrolled computer and account.</translation>
    </message>
    <message>
        <source>Dữ liệu do bản chương trình mới hơn ghi. Cập nhật chương trình rồi mở lại.</source>
        <translation>The data were written by a newer program. Update the program, then open again.</translation>
    </message>
    <message>
        <source>Chương trình đang mở với dữ liệu này. Dùng cửa sổ đang mở, hoặc đóng nó trước.</source>
        <translation>The program is already open with these data. Use that window, or close it first.</translation>
    </message>
    <message>
        <source>Tệp {name} trong {folder} bị hỏng, cả bản sao. Giữ nguyên thư mục, báo hỗ trợ.</source>
        <translation>The file {name} in {folder} is damaged, and its copy too. Leave the folder as it is and tell support.</translation>
    </message>
    <message>
        <source>Không thấy dữ liệu quầy trong {folder}.</source>
        <translation>No desk data in {folder}.</translation>
    </message>
    <message>
        <source>Dữ liệu đang bận. Chờ một chút rồi bấm lại.</source>
        <translation>The data are busy. Wait a moment, then try again.</translation>
    </message>
    <message>
        <source>Ổ đĩa đọc ghi chưa được. Xem lại ổ đĩa; biểu mẫu vẫn còn.</source>
        <translation>The disk could not be read or written. Check the disk; the form is kept.</translation>
    </message>
    <message>
        <source>Hồ sơ đã lưu, sổ thứ hai chưa ghi được nên chưa in. Xem lại ổ đĩa rồi Ctrl+P.</source>
        <translation>Saved, but the second journal could not be written, so nothing was printed. Check the disk, then Ctrl+P.</translation>
    </message>
    <message>
        <source>Sổ thứ hai chưa ghi được nên chưa lưu. Xem lại ổ đĩa; biểu mẫu vẫn còn.</source>
        <translation>The second journal could not be written, so nothing was saved. Look at the disk; the form is still there.</translation>
    </message>
    <message>
        <source>Chưa đọc ghi được dữ liệu. Báo hỗ trợ.</source>
        <translation>The data could not be read or written. Tell support.</translation>
    </message>
    <message>
        <source>Thư mục này đã có dữ liệu của một quầy.</source>
        <translation>This folder already holds a desk&apos;s data.</translation>
    </message>
    <message>
        <source>Không thấy tệp {name}.</source>
        <translation>File {name} not found.</translation>
    </message>
    <message>
        <source>Không đọc ghi được {name}. Xem lại quyền và đường dẫn.</source>
        <translation>Cannot read or write {name}. Check its permissions and path.</translation>
    </message>
    <message>
        <source>Máy không cho đọc, ghi hoặc nối mạng. Xem lại quyền, chỗ trống và mạng.</source>
        <translation>The machine refuses to read, write or connect. Check permissions, free space and network.</translation>
    </message>
    <message>
        <source>Chưa tới được cổng. Xem lại dây mạng; việc tại quầy vẫn làm được.</source>
        <translation>The portal cannot be reached. Check the network; work at the desk goes on.</translation>
    </message>
    <message>
        <source>Cổng chưa trả lời. Quầy sẽ tự gửi lại.</source>
        <translation>The portal did not answer. The desk sends again by itself.</translation>
    </message>
    <message>
        <source>Đường truyền quá chậm. Quầy sẽ tự gửi lại.</source>
        <translation>The link is too slow. The desk sends again by itself.</translation>
    </message>
    <message>
        <source>Mạng này đòi đăng nhập, hoặc trả lời thay cổng. Mở trình duyệt xem lại.</source>
        <translation>This network wants a sign-in, or answers in the portal&apos;s place. Look with a browser.</translation>
    </message>
    <message>
        <source>Chứng thư của cổng chưa tin được. Xem lại ngày giờ của máy, rồi báo quản trị.</source>
        <translation>The portal&apos;s certificate is not trusted. Check date and time, then tell the administrator.</translation>
    </message>
    <message>
        <source>Câu trả lời của cổng lớn quá mức. Báo quản trị viên.</source>
        <translation>The portal&apos;s answer is too large. Tell the administrator.</translation>
    </message>
    <message>
        <source>Chưa đọc được câu trả lời của cổng. Cập nhật chương trình.</source>
        <translation>The portal&apos;s answer cannot be read. Update the program.</translation>
    </message>
    <message>
        <source>Đã dừng theo yêu cầu.</source>
        <translation>Stopped as asked.</translation>
    </message>
    <message>
        <source>Mã đăng ký sai, đã dùng hoặc hết hạn. Xin mã mới ở cổng.</source>
        <translation>The enrolment code is wrong, used or expired. Ask the portal for a new one.</translation>
    </message>
    <message>
        <source>Mã này của quầy khác, dữ liệu ở đây là của {here}. Xin mã cho đúng quầy.</source>
        <translation>This code is for another desk; the data here are those of {here}. Ask for a code for the right desk.</translation>
    </message>
    <message>
        <source>Cổng chưa biết máy này. Xin mã đăng ký mới ở cổng.</source>
        <translation>The portal does not know this machine. Ask it for a new enrolment code.</translation>
    </message>
    <message>
        <source>Cổng cần bản chương trình mới hơn. Cập nhật chương trình rồi mở lại.</source>
        <translation>The portal needs a newer version of the program. Update the program and open it again.</translation>
    </message>
    <message>
        <source>Chương trình này mới hơn cổng. Báo quản trị viên cập nhật cổng.</source>
        <translation>This program is newer than the portal. Tell the administrator to update the portal.</translation>
    </message>
    <message>
        <source>Quầy này không được làm việc đó.</source>
        <translation>This desk may not do that.</translation>
    </message>
    <message>
        <source>Cổng gặp trục trặc. Quầy sẽ tự gửi lại.</source>
        <translation>The portal had trouble. The desk sends again by itself.</translation>
    </message>
    <message>
        <source>Đã tra trên cổng 30 lần trong một phút. Chờ một phút rồi tìm lại.</source>
        <translation>30 look-ups at the portal within a minute. Wait a minute, then search again.</translation>
    </message>
    <message>
        <source>Hôm nay đã tra trên cổng đủ 300 lần. Lãnh đạo bộ phận mở thêm bằng mật khẩu của mình.</source>
        <translation>300 look-ups at the portal today. A supervisor of this office allows more with their password.</translation>
    </message>
    <message>
        <source>Mật khẩu của lãnh đạo chưa đúng, hoặc cổng chưa biết. Gõ lại.</source>
        <translation>The supervisor&apos;s password is wrong, or the portal does not know it. Type it again.</translation>
    </message>
    <message>
        <source>Cổng đang bận. Chờ một chút rồi tìm lại.</source>
        <translation>The portal is busy. Wait a moment, then search again.</translation>
    </message>
    <message>
        <source>Địa chỉ cổng chưa đúng. Ghi đủ như https://cong.example:8645.</source>
        <translation>This is no address of a portal. Give it in full, as https://cong.example:8645.</translation>
    </message>
    <message>
        <source>Cần tệp đăng ký, hoặc --portal và --code của cổng.</source>
        <translation>An enrolment file is needed, or --portal and --code.</translation>
    </message>
    <message>
        <source>Họ tên “{value}” chỉ có một chữ cái. Xem lại</source>
        <translation>The name “{value}” has one letter only. Look again</translation>
    </message>
    <message>
        <source>Họ tên “{value}” có chữ số. Xem lại</source>
        <translation>The name “{value}” has digits. Look again</translation>
    </message>
    <message>
        <source>Họ tên “{value}” có chữ hỏng hoặc mất dấu. So lại với giấy tờ</source>
        <translation>The name “{value}” has broken letters or lost marks. Compare with the papers</translation>
    </message>
    <message>
        <source>Họ tên “{value}” có chữ ngoài tiếng Việt. So lại với giấy tờ</source>
        <translation>The name “{value}” has letters that are not Vietnamese. Compare with the papers</translation>
    </message>
    <message>
        <source>“{value}” chưa có chữ cái nào. Ghi lại họ tên</source>
        <translation>“{value}” has no letter. Write the name again</translation>
    </message>
    <message>
        <source>Số {about} trước đây ghi tên “{value}”</source>
        <translation>The number {about} was recorded as “{value}” before</translation>
    </message>
    <message>
        <source>Số định danh cần 12 chữ số (hoặc 9 của CMND cũ)</source>
        <translation>An ID number has 12 digits (9 on an old identity card)</translation>
    </message>
    <message>
        <source>Số định danh có ký tự lạ. So lại với thẻ</source>
        <translation>The ID number has an odd character. Compare with the card</translation>
    </message>
    <message>
        <source>Ba chữ số đầu chưa phải mã tỉnh. So lại với thẻ</source>
        <translation>The first three digits are not a province. Compare with the card</translation>
    </message>
    <message>
        <source>Số định danh chưa khớp năm sinh. So với thẻ</source>
        <translation>The ID number does not match the year of birth. Compare with the card</translation>
    </message>
    <message>
        <source>Số định danh chưa khớp giới tính. So với thẻ</source>
        <translation>The ID number does not match the sex. Compare with the card</translation>
    </message>
    <message>
        <source>Số định danh “{value}” thiếu số 0 ở đầu: đọc là {about}</source>
        <translation>The number “{value}” lacks its first 0: read as {about}</translation>
    </message>
    <message>
        <source>Số giấy tờ “{value}” chưa đọc được. Ghi lại đủ từng chữ số</source>
        <translation>The number “{value}” cannot be read. Write every digit again</translation>
    </message>
    <message>
        <source>Mã số thuế cần 10 hoặc 13 chữ số</source>
        <translation>A tax code has 10 or 13 digits</translation>
    </message>
    <message>
        <source>Mã số thuế chưa đúng chữ số kiểm tra. Xem lại</source>
        <translation>The check digit of the tax code is wrong. Check it</translation>
    </message>
    <message>
        <source>Số điện thoại cần 10 chữ số (cố định 11)</source>
        <translation>A phone number has 10 digits (a fixed line 11)</translation>
    </message>
    <message>
        <source>Đầu số điện thoại chưa quen. Hỏi lại công dân</source>
        <translation>Unusual phone prefix. Ask the citizen again</translation>
    </message>
    <message>
        <source>Điện thoại “{value}” có ký tự lạ. Gõ lại từng số</source>
        <translation>The telephone “{value}” has strange characters. Type each digit again</translation>
    </message>
    <message>
        <source>Ô điện thoại ghi nhiều số: {value}. Tin nhắn cần một số</source>
        <translation>Several telephones: {value}. A message needs one</translation>
    </message>
    <message>
        <source>Năm sinh “{value}” chỉ có hai chữ số: đọc là {about}? Gõ đủ bốn chữ số</source>
        <translation>The year “{value}” has two digits only: is it {about}? Type all four</translation>
    </message>
    <message>
        <source>Ngày sinh “{value}” có kèm giờ, có thể lệch một ngày</source>
        <translation>The birth “{value}” has a time, it may be off by a day</translation>
    </message>
    <message>
        <source>Ngày sinh “{value}” chưa đọc được. Ghi như 14/03/1994, 03/1994 hoặc 1994</source>
        <translation>The birth “{value}” cannot be read. Write it as 14/03/1994, 03/1994 or 1994</translation>
    </message>
    <message>
        <source>Ngày sinh “{value}” chưa có năm. Ghi thêm năm</source>
        <translation>The birth “{value}” has no year. Add it</translation>
    </message>
    <message>
        <source>Ngày sinh {about} chưa tới. Xem lại</source>
        <translation>The birth {about} is yet to come. Look again</translation>
    </message>
    <message>
        <source>Ngày sinh {about} đã quá 120 năm. Xem lại</source>
        <translation>The birth {about} is more than 120 years ago. Look again</translation>
    </message>
    <message>
        <source>Ngày {about} cách hôm nay hơn 60 ngày</source>
        <translation>{about} is more than 60 days away</translation>
    </message>
    <message>
        <source>Ngày {about} thuộc năm sau</source>
        <translation>{about} is in the next year</translation>
    </message>
    <message>
        <source>Ngày {about} không sau ngày hẹn đang có</source>
        <translation>{about} is not after the present date</translation>
    </message>
    <message>
        <source>Ngày {about} là ngày nghỉ, cơ quan nghỉ</source>
        <translation>{about} is a holiday, the office is closed</translation>
    </message>
    <message>
        <source>Ngày {about} là thứ Bảy, cơ quan nghỉ</source>
        <translation>{about} is a Saturday, the office is closed</translation>
    </message>
    <message>
        <source>Ngày {about} là Chủ nhật, cơ quan nghỉ</source>
        <translation>{about} is a Sunday, the office is closed</translation>
    </message>
    <message>
        <source>Ngày “{value}” chưa đọc được. Ghi như 25/11 hoặc 25/11/2026</source>
        <translation>The day “{value}” cannot be read. Write it as 25/11 or 25/11/2026</translation>
    </message>
    <message>
        <source>Ngày {about} đã qua. Chọn ngày sau</source>
        <translation>{about} has passed. Choose a later day</translation>
    </message>
    <message>
        <source>Ngày {about} chưa tới. Ghi ngày đã qua</source>
        <translation>{about} is yet to come. Write a day that has passed</translation>
    </message>
    <message>
        <source>Ngày {about} xa hơn 10 năm. Xem lại năm</source>
        <translation>{about} is more than 10 years away. Look at the year</translation>
    </message>
    <message>
        <source>“{value}” có thể là nhiều nơi: {about}</source>
        <translation>“{value}” may be several places: {about}</translation>
    </message>
    <message>
        <source>“{value}” chưa rõ là xã, phường nào. Giữ nguyên chữ đã ghi?</source>
        <translation>Which commune “{value}” is, is not clear. Keep it as written?</translation>
    </message>
    <message>
        <source>{about}: {value} bản, nhiều hơn 20</source>
        <translation>{about}: {value} copies, more than 20</translation>
    </message>
    <message>
        <source>Số lượng “{value}” chưa đọc được. Ghi số từ 1 trở lên</source>
        <translation>The count “{value}” cannot be read. Write a number from 1</translation>
    </message>
    <message>
        <source>Số lượng nhiều nhất là 9.999</source>
        <translation>9,999 is the most</translation>
    </message>
    <message>
        <source>Tổng phí, lệ phí {value} đồng, hơn 2.000.000</source>
        <translation>Fees of {value} đồng, more than 2,000,000</translation>
    </message>
    <message>
        <source>Số tiền “{value}” chưa đọc được. Ghi số đồng chẵn</source>
        <translation>The amount “{value}” cannot be read. Write whole đồng</translation>
    </message>
    <message>
        <source>Số tiền {value} quá lớn. Xem lại các chữ số</source>
        <translation>The amount {value} is too large. Look at its digits</translation>
    </message>
    <message>
        <source>Giới tính “{value}” chưa rõ là Nam hay Nữ</source>
        <translation>Whether “{value}” is male or female is not clear</translation>
    </message>
    <message>
        <source>Nhận kết quả “{value}” chưa rõ là tại quầy, bưu chính hay bản điện tử</source>
        <translation>Whether “{value}” means at the counter, by post or online is not clear</translation>
    </message>
    <message>
        <source>Quan hệ “{value}” chưa rõ là ủy quyền, người thân, đại diện hay bưu chính</source>
        <translation>Whether “{value}” means authorised, a relative, a representative or the post is not clear</translation>
    </message>
    <message>
        <source>Giấy tờ “{value}” chưa rõ là đủ hay thiếu</source>
        <translation>Whether “{value}” means that all papers are there is not clear</translation>
    </message>
    <message>
        <source>“{value}” là lỗi của bảng tính, chưa phải nội dung</source>
        <translation>“{value}” is an error of the spreadsheet, not a text</translation>
    </message>
    <message>
        <source>Nội dung có {about} ký tự, nhiều nhất 2.000. Viết gọn lại</source>
        <translation>The text has {about} characters, 2,000 are the most. Shorten it</translation>
    </message>
    <message>
        <source>Hôm nay người này đã nộp {about}: {value}</source>
        <translation>This person handed in {about} today: {value}</translation>
    </message>
    <message>
        <source>Nộp thay: chưa chọn quyền của người đến nộp</source>
        <translation>By what right somebody hands in for the owner: not chosen yet</translation>
    </message>
    <message>
        <source>Thủ tục này không nhận theo cách nộp đã chọn</source>
        <translation>This procedure is not received that way</translation>
    </message>
    <message>
        <source>Mã thủ tục “{value}” mất số 0 ở cuối: đọc là “{about}”</source>
        <translation>The procedure “{value}” has lost its last 0: read as “{about}”</translation>
    </message>
    <message>
        <source>“{value}”: mã là của thủ tục “{about}”, tên thì khác</source>
        <translation>“{value}”: the code is that of “{about}”, the name is another</translation>
    </message>
    <message>
        <source>“{value}” không phải mã hay tên thủ tục nào trong danh mục</source>
        <translation>“{value}” is no code or name of a procedure in the catalogue</translation>
    </message>
    <message>
        <source>“{value}” là tên của nhiều thủ tục ({about}). Ghi mã</source>
        <translation>“{value}” is the name of several procedures ({about}). Write the code</translation>
    </message>
    <message>
        <source>{about}: danh mục không có phiên bản nào có hiệu lực hôm nay</source>
        <translation>{about}: no version in the catalogue is in force today</translation>
    </message>
    <message>
        <source>“{value}” không phải trường hợp nào của thủ tục {about}</source>
        <translation>“{value}” is no case of the procedure {about}</translation>
    </message>
    <message>
        <source>Tệp mẫu giấy in sai ở {name}, mục {field}.</source>
        <translation>A file of the printed forms is faulty ({name}, {field}).</translation>
    </message>
    <message>
        <source>Hồ sơ {code} chưa được gia hạn.</source>
        <translation>Dossier {code} was not extended.</translation>
    </message>
    <message>
        <source>Cổng chưa nhận chữ ký của hồ sơ {code}, chưa trả bản điện tử được.</source>
        <translation>The portal has not the signature of dossier {code} yet; the file cannot be released.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} chưa rút, chưa dừng.</source>
        <translation>Dossier {code} was neither withdrawn nor stopped.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} chưa gửi bưu chính.</source>
        <translation>Nothing of dossier {code} was sent by post.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} chưa trả kết quả.</source>
        <translation>The result of dossier {code} was not returned.</translation>
    </message>
    <message>
        <source>Không thấy hồ sơ nào của phiếu {slip}.</source>
        <translation>No dossier of slip {slip} is on this computer.</translation>
    </message>
    <message>
        <source>Hồ sơ đã gia hạn một lần.</source>
        <translation>The dossier was extended once.</translation>
    </message>
    <message>
        <source>Chưa ghi người đã ký.</source>
        <translation>The signer is missing.</translation>
    </message>
    <message>
        <source>Ủy quyền ký đã hết hoặc chưa có hiệu lực. Chuyển người có quyền ký.</source>
        <translation>The mandate has ended or not begun. Pass it to somebody who may sign.</translation>
    </message>
    <message>
        <source>Hồ sơ không có yêu cầu bổ sung quá hạn này.</source>
        <translation>The dossier has no such overdue request to supplement.</translation>
    </message>
    <message>
        <source>Công dân đã nộp bổ sung, không dừng được.</source>
        <translation>The citizen has supplemented; it cannot be stopped.</translation>
    </message>
    <message>
        <source>Ngày hẹn lại của hồ sơ {code} phải sau ngày hẹn đang có.</source>
        <translation>The new day of dossier {code} must come after its present date.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} đã dừng giải quyết. Công dân nộp hồ sơ mới.</source>
        <translation>Dossier {code} was stopped. The citizen files anew.</translation>
    </message>
    <message>
        <source>Hồ sơ đã có kết quả, không rút được.</source>
        <translation>The dossier has a result and cannot be withdrawn.</translation>
    </message>
    <message>
        <source>Hồ sơ do {office} tiếp nhận. Rút tại nơi đó.</source>
        <translation>{office} received the dossier. Withdraw it there.</translation>
    </message>
    <message>
        <source>Việc này không bỏ được.</source>
        <translation>This cannot be undone.</translation>
    </message>
    <message>
        <source>Sau việc này đã có việc khác, không bỏ được nữa.</source>
        <translation>Something followed; this cannot be undone any more.</translation>
    </message>
    <message>
        <source>Việc này do người khác làm, chỉ người đó bỏ được.</source>
        <translation>Somebody else did this, and only that person can undo it.</translation>
    </message>
    <message>
        <source>Hồ sơ đã sang cơ quan khác, không bỏ được nữa.</source>
        <translation>The dossier went to another agency; this cannot be undone any more.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} đang ở trạng thái khác, chưa làm được việc này.</source>
        <translation>Dossier {code} has another status; this cannot be done now.</translation>
    </message>
    <message>
        <source>Chưa chọn đơn vị nhận hồ sơ.</source>
        <translation>Choose the unit that receives it.</translation>
    </message>
    <message>
        <source>Hồ sơ đã giao cho {unit} và chưa ai nhận. Bỏ lần giao đó trước.</source>
        <translation>The dossier was handed to {unit} and not taken up. Undo that first.</translation>
    </message>
    <message>
        <source>{unit} đã nhận hồ sơ theo phiếu này.</source>
        <translation>{unit} has taken up the dossier with this slip.</translation>
    </message>
    <message>
        <source>Chưa chọn người nhận việc.</source>
        <translation>Choose the officer who goes on with it.</translation>
    </message>
    <message>
        <source>Chưa ghi lý do.</source>
        <translation>Give a reason.</translation>
    </message>
    <message>
        <source>Chưa ghi cơ quan được hỏi.</source>
        <translation>Name the body that is asked.</translation>
    </message>
    <message>
        <source>Hồ sơ không có lần xác minh này.</source>
        <translation>The dossier has no such verification.</translation>
    </message>
    <message>
        <source>Chưa ghi số thông báo.</source>
        <translation>Enter the number of the notice.</translation>
    </message>
    <message>
        <source>Thông báo số {reference} đã có trên hồ sơ.</source>
        <translation>Notice {reference} is on the dossier already.</translation>
    </message>
    <message>
        <source>Hồ sơ không có thông báo số {reference}.</source>
        <translation>The dossier has no notice {reference}.</translation>
    </message>
    <message>
        <source>Chưa ghi kết quả.</source>
        <translation>Name the result.</translation>
    </message>
    <message>
        <source>Hồ sơ đã có kết quả được ký.</source>
        <translation>The dossier has a signed result.</translation>
    </message>
    <message>
        <source>Chưa có ai ghi việc ký. Nếu có giấy đã ký, ghi người ký và số văn bản.</source>
        <translation>Nobody has recorded the signature. With a signed paper, enter the signer and its number.</translation>
    </message>
    <message>
        <source>Chưa ghi số bưu gửi.</source>
        <translation>Enter the parcel number.</translation>
    </message>
    <message>
        <source>Hồ sơ không có bưu gửi số {parcel}.</source>
        <translation>The dossier has no parcel {parcel}.</translation>
    </message>
    <message>
        <source>Kết quả hồ sơ {code} đã trả.</source>
        <translation>The result of dossier {code} was returned.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} chưa có kết quả được ký.</source>
        <translation>Dossier {code} has no signed result.</translation>
    </message>
    <message>
        <source>Chưa ghi người nhận kết quả.</source>
        <translation>Name who takes the result.</translation>
    </message>
    <message>
        <source>Người nhận thay cần giấy ủy quyền. Ghi số hoặc ngày của giấy.</source>
        <translation>A proxy needs an authority. Enter its number or date.</translation>
    </message>
    <message>
        <source>Còn {amount} đồng chưa thu. Thu trước khi trả kết quả.</source>
        <translation>{amount} đồng are still due. Take them before the result is returned.</translation>
    </message>
    <message>
        <source>{name} đã trả lại trước đó.</source>
        <translation>{name} was returned before.</translation>
    </message>
    <message>
        <source>Chưa chọn nội dung và cách báo.</source>
        <translation>Choose what was told and how.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} đã được đánh giá.</source>
        <translation>Dossier {code} has been rated.</translation>
    </message>
    <message>
        <source>Điểm đánh giá chưa đúng thang điểm.</source>
        <translation>The scores do not fit the scale.</translation>
    </message>
    <message>
        <source>Không còn đề nghị gia hạn nào chờ ký. Đọc lại bằng F5.</source>
        <translation>No proposal to extend waits for a signature any more. Press F5.</translation>
    </message>
    <message>
        <source>Văn bản này không còn chờ ký: đã có bản khác. Đọc lại bằng F5.</source>
        <translation>This no longer waits for a signature: there is another version. Press F5.</translation>
    </message>
    <message>
        <source>Hạn bổ sung chưa qua, chưa dừng giải quyết được.</source>
        <translation>The time to supplement is not over; it cannot be stopped yet.</translation>
    </message>
    <message>
        <source>Chưa gửi được tới cổng. Nội dung vẫn còn ở đây: có mạng thì ghi lại.</source>
        <translation>It did not reach the portal. What you typed is still here: record it again once there is a connection.</translation>
    </message>
    <message>
        <source>Mật khẩu chưa đúng, hoặc cổng chưa biết bạn là lãnh đạo hay quản trị viên. Gõ lại.</source>
        <translation>The password is wrong, or the portal does not know you as a supervisor or administrator. Type it again.</translation>
    </message>
    <message>
        <source>Người khác vừa sửa mục này. Xem lại danh sách rồi làm lại.</source>
        <translation>Somebody else has just changed this. Look at the list and do it again.</translation>
    </message>
    <message>
        <source>Lúc hết phải sau lúc bắt đầu.</source>
        <translation>The end must be after the beginning.</translation>
    </message>
    <message>
        <source>Ghi căn cứ hoặc lý do, nhiều nhất 500 chữ.</source>
        <translation>State the basis or reason, 500 characters at most.</translation>
    </message>
    <message>
        <source>Người ký thay và người được ký thay phải là hai người của cơ quan này.</source>
        <translation>The deputy and the person signed for must be two people of this office.</translation>
    </message>
    <message>
        <source>Hai hồ sơ cùng mang mã {code}. Mở từng hồ sơ ở Tra cứu để xử lý.</source>
        <translation>Two dossiers carry the code {code}. Open each in Search.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} do {office} tiếp nhận, không bàn giao từ đây.</source>
        <translation>{office} received dossier {code}; it is not handed over from here.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} đã bàn giao cho {unit} lúc {at}.</source>
        <translation>Dossier {code} was handed to {unit} at {at}.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} chưa tới lúc bàn giao: còn nợ {names}.</source>
        <translation>Dossier {code} cannot be handed over yet: {names} still owed.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} chưa tới lúc bàn giao: chưa tiếp nhận.</source>
        <translation>Dossier {code} cannot be handed over yet: not received.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} chưa tới lúc bàn giao: chờ bổ sung.</source>
        <translation>Dossier {code} cannot be handed over yet: awaits papers.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} chưa tới lúc bàn giao: chờ nghĩa vụ tài chính.</source>
        <translation>Dossier {code} cannot be handed over yet: awaits payment.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} đã xong, không bàn giao nữa.</source>
        <translation>Dossier {code} is finished and is not handed over.</translation>
    </message>
    <message>
        <source>Lúc ký trên phiếu chưa tới, hoặc đã quá 90 ngày. Xem lại ngày giờ.</source>
        <translation>The time on the slip is still to come, or more than 90 days ago. Check it.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} nằm trên phiếu {slip}.</source>
        <translation>Dossier {code} is on the slip {slip}.</translation>
    </message>
    <message>
        <source>Mục này vừa được sửa thành “{stands}”. Xem lại rồi sửa tiếp.</source>
        <translation>This field has just been corrected to “{stands}”. Look again, then go on.</translation>
    </message>
    <message>
        <source>Chưa sửa mục nào.</source>
        <translation>Nothing was corrected.</translation>
    </message>
    <message>
        <source>Mục này không sửa được. Ghi rút hồ sơ rồi nhận lại hồ sơ mới.</source>
        <translation>This field cannot be corrected. Withdraw the dossier and receive a new one.</translation>
    </message>
    <message>
        <source>Không đọc được “{becomes}”. Ghi lại.</source>
        <translation>“{becomes}” cannot be read. Write it again.</translation>
    </message>
    <message>
        <source>Hồ sơ người khác nhận, hoặc nhận hôm trước. Giám sát ký thì sửa được.</source>
        <translation>Received by somebody else, or before today. A supervisor can sign for it.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} đã đến hạn trả, không gia hạn trên máy được nữa. Phiếu hẹn lại ký giấy thì ghi lại ở quầy.</source>
        <translation>Dossier {code} has come to its due day and can no longer be extended here. A letter of apology signed on paper is recorded at the counter.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Kho khóa của máy</source>
        <translation>The system&apos;s key store</translation>
    </message>
    <message>
        <source>Tệp chỉ tài khoản này đọc được</source>
        <translation>A file only this account can read</translation>
    </message>
</context>
<context>
    <name>signatures</name>
    <message>
        <source>Chữ ký trong tệp: {who}</source>
        <translation>Signature in the file: {who}</translation>
    </message>
    <message>
        <source>Chữ ký trong tệp: {who}, chưa biết nơi cấp chứng thư</source>
        <translation>Signature in the file: {who}, issuer not known here</translation>
    </message>
    <message>
        <source>Chữ ký trong tệp: {who}, chứng thư ngoài thời hạn</source>
        <translation>Signature in the file: {who}, certificate out of date</translation>
    </message>
    <message>
        <source>Chữ ký trong tệp: {who}, chứng thư đã bị thu hồi</source>
        <translation>Signature in the file: {who}, certificate revoked</translation>
    </message>
    <message>
        <source>Tệp bị thêm nội dung sau chữ ký của {who}</source>
        <translation>Something was added to the file after the signature of {who}</translation>
    </message>
    <message>
        <source>Tệp đã bị sửa sau chữ ký của {who}</source>
        <translation>The file was changed after the signature of {who}</translation>
    </message>
</context>
<context>
    <name>signing</name>
    <message>
        <source>Hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Ký gì</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Cho ai</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Văn bản chờ ký</source>
        <translation>Papers to sign</translation>
    </message>
    <message>
        <source>Không có văn bản nào chờ ký.</source>
        <translation>Nothing waits for a signature.</translation>
    </message>
    <message>
        <source>{count} hồ sơ chờ ký, gấp trước</source>
        <translation>To sign: {count}, the most urgent first</translation>
    </message>
    <message>
        <source>{waiting}; {ticked} văn bản đã đánh dấu</source>
        <translation>{waiting}; {ticked} papers marked</translation>
    </message>
    <message>
        <source>đã đánh dấu</source>
        <translation>marked</translation>
    </message>
    <message>
        <source>chưa đánh dấu</source>
        <translation>not marked</translation>
    </message>
    <message>
        <source>Xin lỗi, gia hạn</source>
        <translation>Apology, extension</translation>
    </message>
    <message>
        <source>Từ chối</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Mã hồ sơ, lý do chưa ký</source>
        <translation>Code, why it is not signed</translation>
    </message>
    <message>
        <source>Văn bản vừa ký</source>
        <translation>Papers just signed</translation>
    </message>
    <message>
        <source>Đã ghi đã ký {signed} văn bản lúc {time}</source>
        <translation>{signed} papers recorded as signed at {time}</translation>
    </message>
    <message>
        <source>Đã ghi đã ký {signed} văn bản lúc {time}, {left} chưa ký được</source>
        <translation>{signed} papers recorded as signed at {time}, {left} could not be</translation>
    </message>
    <message>
        <source>Người ký: {name}</source>
        <translation>Signed by {name}</translation>
    </message>
    <message>
        <source>đã ký</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>chưa ký</source>
        <translation>not signed</translation>
    </message>
</context>
<context>
    <name>standing</name>
    <message>
        <source>Hẹn {time}, {day}</source>
        <translation>Due {time}, {day}</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Bàn giao</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>chưa bàn giao</source>
        <translation>not handed over yet</translation>
    </message>
    <message>
        <source>Trên đường tới {unit}</source>
        <translation>On its way to {unit}</translation>
    </message>
    <message>
        <source>{name} nhận</source>
        <translation>taken by {name}</translation>
    </message>
    <message>
        <source>{at}, muộn</source>
        <translation>{at}, late</translation>
    </message>
    <message>
        <source>nhận trước {at}</source>
        <translation>to be acknowledged by {at}</translation>
    </message>
    <message>
        <source>quá hạn nhận {at}</source>
        <translation>past the time to acknowledge, {at}</translation>
    </message>
    <message>
        <source>Thẩm định</source>
        <translation>Appraisal</translation>
    </message>
    <message>
        <source>Công dân đã rút hồ sơ</source>
        <translation>Taken back by the citizen</translation>
    </message>
    <message>
        <source>Đã dừng giải quyết</source>
        <translation>Processing stopped</translation>
    </message>
    <message>
        <source>Ở tay {name}</source>
        <translation>With {name}</translation>
    </message>
    <message>
        <source>từ {day}, đã {days} ngày làm việc</source>
        <translation>since {day}, working days: {days}</translation>
    </message>
    <message>
        <source>đã {days} ngày làm việc, hạn {day}</source>
        <translation>working days: {days}, due {day}</translation>
    </message>
    <message>
        <source>Ký</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>từ chối, {at}</source>
        <translation>refused, {at}</translation>
    </message>
    <message>
        <source>trình {at}</source>
        <translation>submitted {at}</translation>
    </message>
    <message>
        <source>Chờ ký</source>
        <translation>To be signed</translation>
    </message>
    <message>
        <source>Về Một cửa</source>
        <translation>Result here</translation>
    </message>
    <message>
        <source>Chờ kết quả về quầy</source>
        <translation>Result awaited here</translation>
    </message>
    <message>
        <source>chờ lấy từ {day}</source>
        <translation>to be collected since {day}</translation>
    </message>
    <message>
        <source>Tại Một cửa</source>
        <translation>At the counter</translation>
    </message>
    <message>
        <source>Qua bưu chính</source>
        <translation>By post</translation>
    </message>
    <message>
        <source>Bản điện tử</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>hẹn đầu {moment}</source>
        <translation>first date {moment}</translation>
    </message>
    <message>
        <source>chờ bổ sung</source>
        <translation>papers are awaited</translation>
    </message>
    <message>
        <source>chờ nộp tiền</source>
        <translation>payment is awaited</translation>
    </message>
    <message>
        <source>chờ {of} trả lời</source>
        <translation>answer of {of} awaited</translation>
    </message>
    <message>
        <source>dừng từ {day}, {why}</source>
        <translation>stopped {day}, {why}</translation>
    </message>
    <message>
        <source>Giải quyết</source>
        <translation>Processing</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>hẹn {moment}</source>
        <translation>due {moment}</translation>
    </message>
    <message>
        <source>chưa có ngày hẹn</source>
        <translation>no due date</translation>
    </message>
    <message>
        <source>chờ công dân bổ sung</source>
        <translation>waiting for the citizen</translation>
    </message>
    <message>
        <source>đã từ chối tiếp nhận</source>
        <translation>declined</translation>
    </message>
    <message>
        <source>chờ kiểm tra</source>
        <translation>to review</translation>
    </message>
    <message>
        <source>Hẹn muộn nhất {time}, {day}</source>
        <translation>Due {time}, {day} at the latest</translation>
    </message>
    <message>
        <source>{due} (hẹn đầu {day})</source>
        <translation>{due} (first {day})</translation>
    </message>
    <message>
        <source>Hẹn đầu {day}</source>
        <translation>First date {day}</translation>
    </message>
    <message>
        <source>Nộp trực tuyến</source>
        <translation>Filed online</translation>
    </message>
    <message>
        <source>Kiểm tra</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>không tiếp nhận</source>
        <translation>not accepted</translation>
    </message>
    <message>
        <source>Nhận tại Bộ phận Một cửa</source>
        <translation>At the one-stop office</translation>
    </message>
    <message>
        <source>Nhận qua bưu chính</source>
        <translation>By post</translation>
    </message>
    <message>
        <source>Nhận bản điện tử</source>
        <translation>Electronic copy</translation>
    </message>
    <message>
        <source>nộp trực tiếp tại {desk}</source>
        <translation>submitted in person at {desk}</translation>
    </message>
    <message>
        <source>nộp trực tuyến, nhận tại {desk}</source>
        <translation>submitted online, received at {desk}</translation>
    </message>
    <message>
        <source>nộp trực tuyến</source>
        <translation>filed online</translation>
    </message>
    <message>
        <source>nộp trực tuyến có hỗ trợ tại thôn, bản</source>
        <translation>filed online with help in a village</translation>
    </message>
    <message>
        <source>nộp trực tuyến có hỗ trợ tại {desk}</source>
        <translation>filed online with help at {desk}</translation>
    </message>
    <message>
        <source>nộp qua bưu chính, nhận tại {desk}</source>
        <translation>submitted by post, received at {desk}</translation>
    </message>
    <message>
        <source>Đúng chủ hồ sơ</source>
        <translation>The owner&apos;s card</translation>
    </message>
    <message>
        <source>Đúng người nộp thay</source>
        <translation>The submitter&apos;s card</translation>
    </message>
    <message>
        <source>Thẻ của người khác</source>
        <translation>Someone else&apos;s card</translation>
    </message>
</context>
<context>
    <name>statuses</name>
    <message>
        <source>Mới đăng ký</source>
        <translation>Filed</translation>
    </message>
    <message>
        <source>Đã tiếp nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Không được tiếp nhận</source>
        <translation>Not received</translation>
    </message>
    <message>
        <source>Đang xử lý</source>
        <translation>In process</translation>
    </message>
    <message>
        <source>Chờ bổ sung giấy tờ</source>
        <translation>Waits for papers</translation>
    </message>
    <message>
        <source>Chờ nghĩa vụ tài chính</source>
        <translation>Waits for a payment</translation>
    </message>
    <message>
        <source>Công dân đã rút</source>
        <translation>Withdrawn by the citizen</translation>
    </message>
    <message>
        <source>Dừng xử lý</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Đã xử lý xong</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>Đã trả kết quả</source>
        <translation>Result returned</translation>
    </message>
</context>
<context>
    <name>step</name>
    <message>
        <source>Trình ký bản khác</source>
        <translation>Submit another draft</translation>
    </message>
    <message>
        <source>Trình ký</source>
        <translation>Submit for signature</translation>
    </message>
    <message>
        <source>Bước tiếp: Sửa, trình ký lại</source>
        <translation>Next: Mend and submit again</translation>
    </message>
    <message>
        <source>Bước tiếp: Trình ký</source>
        <translation>Next: Submit for signature</translation>
    </message>
    <message>
        <source>Người ký trả lại: {note}</source>
        <translation>Sent back by the signer: {note}</translation>
    </message>
    <message>
        <source>Kết quả theo danh mục: {names}</source>
        <translation>Results in the catalogue: {names}</translation>
    </message>
    <message>
        <source>Đã trình ký</source>
        <translation>Submitted for signature</translation>
    </message>
    <message>
        <source>Nhận kết quả về quầy</source>
        <translation>Receive the result here</translation>
    </message>
    <message>
        <source>Bước tiếp: Nhận kết quả về quầy</source>
        <translation>Next: Receive the result</translation>
    </message>
    <message>
        <source>Đã có kết quả tại quầy</source>
        <translation>The result is at the counter</translation>
    </message>
    <message>
        <source>Ký gia hạn</source>
        <translation>Sign the extension</translation>
    </message>
    <message>
        <source>Ký kết quả</source>
        <translation>Result signed</translation>
    </message>
    <message>
        <source>Bước tiếp: Xem và ký</source>
        <translation>Next: Look and sign</translation>
    </message>
    <message>
        <source>Hồ sơ còn ở nơi khác: cổng nhận rồi mới in giấy. Giấy chưa in thì chưa có hiệu lực.</source>
        <translation>Another unit has the dossier: the paper is printed once the portal has taken this. Until then it has no effect.</translation>
    </message>
    <message>
        <source>Hỏi xác minh</source>
        <translation>Ask for verification</translation>
    </message>
    <message>
        <source>Hỏi cơ quan nào</source>
        <translation>Which body</translation>
    </message>
    <message>
        <source>Trả lời trước ngày</source>
        <translation>Answer before</translation>
    </message>
    <message>
        <source>Hỏi việc gì</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>Đã ghi hỏi xác minh, đồng hồ dừng</source>
        <translation>Recorded, the clock stands</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung</source>
        <translation>Ask for more</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung, in phiếu</source>
        <translation>Ask for papers, print the form</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung, giấy in khi cổng nhận</source>
        <translation>Ask for papers, printed once the portal has it</translation>
    </message>
    <message>
        <source>Đã ghi yêu cầu bổ sung</source>
        <translation>The request is recorded</translation>
    </message>
    <message>
        <source>Đã ghi yêu cầu bổ sung, chờ cổng nhận rồi in phiếu</source>
        <translation>Recorded; the form is printed once the portal has it</translation>
    </message>
    <message>
        <source>Công dân đã nộp tiền</source>
        <translation>The citizen has paid</translation>
    </message>
    <message>
        <source>Chứng từ nộp tiền (số, ngày)</source>
        <translation>Proof of payment (number, day)</translation>
    </message>
    <message>
        <source>Ghi đã nộp tiền</source>
        <translation>Record the payment</translation>
    </message>
    <message>
        <source>Bước tiếp: Ghi đã nộp tiền</source>
        <translation>Next: Record the payment</translation>
    </message>
    <message>
        <source>Thông báo số {number} của {of}</source>
        <translation>Notice {number} of {of}</translation>
    </message>
    <message>
        <source>Đã ghi, đồng hồ chạy tiếp</source>
        <translation>Recorded, the clock runs again</translation>
    </message>
    <message>
        <source>Nghĩa vụ tài chính</source>
        <translation>Financial obligation</translation>
    </message>
    <message>
        <source>Cơ quan thông báo</source>
        <translation>Body that gave notice</translation>
    </message>
    <message>
        <source>Số thông báo</source>
        <translation>Number of the notice</translation>
    </message>
    <message>
        <source>Số tiền (đồng)</source>
        <translation>Amount (đồng)</translation>
    </message>
    <message>
        <source>Nộp trước ngày</source>
        <translation>To be paid before</translation>
    </message>
    <message>
        <source>Ghi nghĩa vụ tài chính</source>
        <translation>Record a financial obligation</translation>
    </message>
    <message>
        <source>Đã ghi nghĩa vụ tài chính, đồng hồ dừng</source>
        <translation>Recorded, the clock stands</translation>
    </message>
    <message>
        <source>Có trả lời xác minh</source>
        <translation>Verification answered</translation>
    </message>
    <message>
        <source>Trả lời thế nào</source>
        <translation>What the answer says</translation>
    </message>
    <message>
        <source>Ghi trả lời xác minh</source>
        <translation>Record the answer</translation>
    </message>
    <message>
        <source>Đã hỏi {of}: {subject}</source>
        <translation>{of} was asked: {subject}</translation>
    </message>
    <message>
        <source>Đã ghi trả lời, đồng hồ chạy tiếp</source>
        <translation>Recorded, the clock runs again</translation>
    </message>
    <message>
        <source>Nhận giấy bổ sung</source>
        <translation>Take in papers</translation>
    </message>
    <message>
        <source>Bước tiếp: Nhận giấy bổ sung</source>
        <translation>Next: Take the papers</translation>
    </message>
    <message>
        <source>Đã nhận giấy bổ sung, đồng hồ chạy tiếp</source>
        <translation>Papers taken, the clock runs again</translation>
    </message>
    <message>
        <source>Bước tiếp: {what}</source>
        <translation>Next: {what}</translation>
    </message>
    <message>
        <source>Yêu cầu khác với lần trước</source>
        <translation>Another request than before</translation>
    </message>
    <message>
        <source>In phiếu bổ sung (mẫu 02)</source>
        <translation>Print the request (form 02)</translation>
    </message>
    <message>
        <source>Giao người khác</source>
        <translation>Give to somebody else</translation>
    </message>
    <message>
        <source>Giao cho</source>
        <translation>Give to</translation>
    </message>
    <message>
        <source>Lý do giao lại</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Đã giao lại</source>
        <translation>Given to somebody else</translation>
    </message>
    <message>
        <source>Nhắc người đang giữ hồ sơ</source>
        <translation>Remind whoever has it</translation>
    </message>
    <message>
        <source>Nhắc việc gì</source>
        <translation>Of what</translation>
    </message>
    <message>
        <source>Nhắc {name}</source>
        <translation>Remind {name}</translation>
    </message>
    <message>
        <source>Nhắc {name}: {text}</source>
        <translation>To {name}: {text}</translation>
    </message>
    <message>
        <source>Đã ghi lời nhắc vào hồ sơ</source>
        <translation>The reminder stands on the dossier</translation>
    </message>
    <message>
        <source>Kết quả về bằng giấy</source>
        <translation>A result on paper</translation>
    </message>
    <message>
        <source>Kết quả gì</source>
        <translation>What it is</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Văn bản từ chối giải quyết</source>
        <translation>Letter of refusal</translation>
    </message>
    <message>
        <source>Số văn bản</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>Ngày ký</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Tên văn bản</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Ghi kết quả về bằng giấy</source>
        <translation>Record a result on paper</translation>
    </message>
    <message>
        <source>Hẹn lại</source>
        <translation>New day</translation>
    </message>
    <message>
        <source>Ghi hẹn lại</source>
        <translation>Record the new day</translation>
    </message>
    <message>
        <source>Hẹn {moment}: gia hạn phải trước đó 1 ngày, hồ sơ vẫn tính là trễ.</source>
        <translation>Promised {moment}: an extension is due a day before; it still counts as late.</translation>
    </message>
    <message>
        <source>Đã ghi ngày hẹn mới</source>
        <translation>The new day is recorded</translation>
    </message>
    <message>
        <source>Đã đề nghị, chờ ký</source>
        <translation>Asked for, to be signed</translation>
    </message>
    <message>
        <source>Dừng giải quyết</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Lý do dừng</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>công dân còn bổ sung đến hết {day}</source>
        <translation>the citizen has until {day}</translation>
    </message>
    <message>
        <source>Ghi dừng, in phiếu</source>
        <translation>Record the stop, print the form</translation>
    </message>
    <message>
        <source>Ghi dừng, giấy in khi cổng nhận</source>
        <translation>Record the stop, printed once the portal has it</translation>
    </message>
    <message>
        <source>Đã ghi dừng giải quyết</source>
        <translation>The stop is recorded</translation>
    </message>
    <message>
        <source>Báo công dân</source>
        <translation>Tell the citizen</translation>
    </message>
    <message>
        <source>Nhắc công dân</source>
        <translation>Remind the citizen</translation>
    </message>
    <message>
        <source>Ghi đã liên lạc</source>
        <translation>Record the contact</translation>
    </message>
    <message>
        <source>Đã ghi liên lạc</source>
        <translation>The contact is recorded</translation>
    </message>
    <message>
        <source>lần trước {at} {way}: chưa liên lạc được</source>
        <translation>last time {at}, {way}: not reached</translation>
    </message>
    <message>
        <source>lần trước {at} {way}: đã báo {person}</source>
        <translation>last time {at}, {way}: told {person}</translation>
    </message>
    <message>
        <source>lần trước {at} {way}: đã báo</source>
        <translation>last time {at}, {way}: told</translation>
    </message>
    <message>
        <source>Bỏ bước vừa làm</source>
        <translation>Take back the last step</translation>
    </message>
    <message>
        <source>Bỏ bước vừa làm: {what} {time}</source>
        <translation>Take back the last step: {what} {time}</translation>
    </message>
    <message>
        <source>Đã bỏ bước vừa làm</source>
        <translation>The last step was taken back</translation>
    </message>
    <message>
        <source>Công dân xin rút hồ sơ</source>
        <translation>The citizen takes it back</translation>
    </message>
    <message>
        <source>Lý do rút</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Ghi rút hồ sơ, in phiếu</source>
        <translation>Record it, print the form</translation>
    </message>
    <message>
        <source>Ghi rút, giấy in khi cổng nhận</source>
        <translation>Record it, printed once the portal has it</translation>
    </message>
    <message>
        <source>Đã ghi rút hồ sơ. Trả lại giấy tờ cho công dân.</source>
        <translation>Recorded. Give the papers back to the citizen.</translation>
    </message>
    <message>
        <source>In giấy hẹn, ngày mới</source>
        <translation>Print the receipt, new day</translation>
    </message>
    <message>
        <source>Bước tiếp: In giấy hẹn, ngày mới</source>
        <translation>Next: print the receipt with the new date</translation>
    </message>
    <message>
        <source>Ngày hẹn mới sau thời gian tạm dừng</source>
        <translation>New day after the clock stood</translation>
    </message>
    <message>
        <source>Từng ngày của thời hạn</source>
        <translation>The term day by day</translation>
    </message>
    <message>
        <source>ngày bắt đầu</source>
        <translation>first day</translation>
    </message>
    <message>
        <source>ngày {number}</source>
        <translation>day {number}</translation>
    </message>
    <message>
        <source>‖ dừng</source>
        <translation>‖ stopped</translation>
    </message>
    <message>
        <source>nghỉ</source>
        <translation>day off</translation>
    </message>
    <message>
        <source>đã bỏ, tính lại</source>
        <translation>void, counted anew</translation>
    </message>
    <message>
        <source>Việc có thể làm bây giờ</source>
        <translation>What can be done now</translation>
    </message>
    <message>
        <source>Không có việc nào ở quầy này.</source>
        <translation>Nothing can be done at this desk.</translation>
    </message>
    <message>
        <source>In văn bản xin lỗi (mẫu 04)</source>
        <translation>Print the letter of apology (form 04)</translation>
    </message>
    <message>
        <source>In thông báo dừng (mẫu 05)</source>
        <translation>Print the notice of stopping (form 05)</translation>
    </message>
    <message>
        <source>Bàn giao</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Bước tiếp: Bàn giao</source>
        <translation>Next: Hand over</translation>
    </message>
    <message>
        <source>Nhận giải quyết theo phiếu</source>
        <translation>Take it up by the slip</translation>
    </message>
    <message>
        <source>Bước tiếp: Nhận giải quyết</source>
        <translation>Next: Take it up</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Return the result</translation>
    </message>
    <message>
        <source>Bước tiếp: Trả kết quả</source>
        <translation>Next: Return the result</translation>
    </message>
    <message>
        <source>Ghi đánh giá</source>
        <translation>Record a rating</translation>
    </message>
    <message>
        <source>{title}. Bộ câu hỏi chưa đối chiếu với văn bản.</source>
        <translation>{title}. The questions were not compared with the text of law.</translation>
    </message>
    <message>
        <source>Đã ghi đánh giá</source>
        <translation>Rating recorded</translation>
    </message>
    <message>
        <source>Rút, nhận lại hồ sơ mới</source>
        <translation>Withdraw and receive anew</translation>
    </message>
    <message>
        <source>Mở hồ sơ nhận lại</source>
        <translation>Open the new dossier</translation>
    </message>
    <message>
        <source>Mở hồ sơ đã rút</source>
        <translation>Open the withdrawn dossier</translation>
    </message>
    <message>
        <source>Trả bản điện tử</source>
        <translation>Release the file</translation>
    </message>
    <message>
        <source>Bước tiếp: Trả bản điện tử</source>
        <translation>Next step: release the file</translation>
    </message>
</context>
<context>
    <name>sync</name>
    <message>
        <source>Có mạng</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Cổng bận</source>
        <translation>Portal busy</translation>
    </message>
    <message>
        <source>Mất mạng</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Chờ đăng nhập</source>
        <translation>Waits for sign-in</translation>
    </message>
    <message>
        <source>Chưa tin được</source>
        <translation>Not trusted</translation>
    </message>
    <message>
        <source>Cần cập nhật</source>
        <translation>Update needed</translation>
    </message>
    <message>
        <source>Cổng chưa cập nhật</source>
        <translation>The portal is not updated yet</translation>
    </message>
    <message>
        <source>Chưa nối</source>
        <translation>Not linked</translation>
    </message>
    <message>
        <source>chưa lần nào</source>
        <translation>never</translation>
    </message>
    <message>
        <source>{count} thay đổi chờ gửi</source>
        <translation>Changes waiting: {count}</translation>
    </message>
    <message>
        <source>Chưa có thay đổi nào</source>
        <translation>No changes yet</translation>
    </message>
    <message>
        <source>Cổng đã nhận hết</source>
        <translation>The portal has everything</translation>
    </message>
    <message>
        <source>Đang gửi, đã xong {done} trong {all}</source>
        <translation>Sending, {done} of {all} done</translation>
    </message>
    <message>
        <source>Cũ nhất từ {moment}. Đã lưu chắc trên máy này, có mạng là gửi.</source>
        <translation>The oldest from {moment}. Safe on this machine, sent as soon as there is a link.</translation>
    </message>
    <message>
        <source>Quầy chưa nối cổng lần nào. Việc tại quầy làm bình thường.</source>
        <translation>This desk never spoke with a portal. Work goes on as usual.</translation>
    </message>
    <message>
        <source>Đến {moment}</source>
        <translation>Up to {moment}</translation>
    </message>
    <message>
        <source>Mất mạng từ {moment}. Quầy vẫn làm việc bình thường.</source>
        <translation>Offline since {moment}. Work goes on as usual.</translation>
    </message>
    <message>
        <source>Đã nối cổng.</source>
        <translation>Linked to the portal.</translation>
    </message>
    <message>
        <source>Mất mạng. Quầy vẫn làm việc bình thường.</source>
        <translation>Offline. Work goes on as usual.</translation>
    </message>
    <message>
        <source>Cổng đang bận. Quầy tự gửi lại sau.</source>
        <translation>The portal is busy. The desk sends again later.</translation>
    </message>
    <message>
        <source>Cổng chưa nhận máy này. Báo quản trị viên đăng ký lại quầy; việc vẫn lưu đủ.</source>
        <translation>The portal does not know this machine. Ask the administrator to enrol it; everything is kept.</translation>
    </message>
    <message>
        <source>Chưa tin được máy trả lời. Xem ngày giờ của máy, rồi báo quản trị viên.</source>
        <translation>Whoever answered is not trusted. Check date and time, then tell the administrator.</translation>
    </message>
    <message>
        <source>Cổng cần bản chương trình mới hơn. Cập nhật rồi mở lại; việc vẫn lưu đủ.</source>
        <translation>The portal needs a newer program. Update and open it again; everything is kept.</translation>
    </message>
    <message>
        <source>Chương trình này mới hơn cổng. Báo quản trị viên cập nhật cổng; việc vẫn lưu đủ.</source>
        <translation>This program is newer than the portal. Tell the administrator to update the portal; all work is kept.</translation>
    </message>
    <message>
        <source>Đang chờ nối cổng.</source>
        <translation>Waiting for the link.</translation>
    </message>
    <message>
        <source>Chưa kết nối cổng.</source>
        <translation>Not linked to a portal.</translation>
    </message>
    <message>
        <source>Liên lạc gần nhất</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>Thử lại lúc</source>
        <translation>Trying again at</translation>
    </message>
    <message>
        <source>Tệp gửi lên</source>
        <translation>Files up</translation>
    </message>
    <message>
        <source>Tệp tải về</source>
        <translation>Files down</translation>
    </message>
    <message>
        <source>Đồng hồ của máy</source>
        <translation>This machine&apos;s clock</translation>
    </message>
    <message>
        <source>không có tệp chờ</source>
        <translation>none waiting</translation>
    </message>
    <message>
        <source>{count} tệp chờ, còn {size} MB</source>
        <translation>{count} waiting, {size} MB left</translation>
    </message>
    <message>
        <source>Mạng chậm, trong giờ chỉ gửi {size} MB tệp. Tệp chờ từ {moment}, hết giờ gửi tiếp.</source>
        <translation>The link is slow: only {size} MB of files go in office hours. Files have waited since {moment} and go on after hours.</translation>
    </message>
    <message>
        <source>Mạng chậm, hôm nay đã gửi đủ {size} MB tệp. Tệp chờ từ {moment}, ngày mai gửi tiếp.</source>
        <translation>The link is slow: {size} MB of files have gone today. Files have waited since {moment} and go on tomorrow.</translation>
    </message>
    <message>
        <source>khớp với cổng</source>
        <translation>as the portal&apos;s</translation>
    </message>
    <message>
        <source>chậm {minutes} phút so với cổng, chỉnh lại giờ máy</source>
        <translation>behind the portal by {minutes} min, set the clock</translation>
    </message>
    <message>
        <source>nhanh {minutes} phút so với cổng, chỉnh lại giờ máy</source>
        <translation>ahead of the portal by {minutes} min, set the clock</translation>
    </message>
    <message>
        <source>{count} việc cần xử lý, F8 mở danh sách</source>
        <translation>Need attention: {count}, F8 opens the list</translation>
    </message>
    <message>
        <source>{count} hồ sơ cần cập nhật chương trình để đọc</source>
        <translation>Dossiers that need a newer program: {count}</translation>
    </message>
    <message>
        <source>{count} thay đổi của sổ trước đang gửi bù</source>
        <translation>Changes of a former journal being given back: {count}</translation>
    </message>
    <message>
        <source>Sổ {id}</source>
        <translation>Journal {id}</translation>
    </message>
    <message>
        <source>{name}, đã đóng</source>
        <translation>{name}, closed</translation>
    </message>
    <message>
        <source>Chưa liên lạc</source>
        <translation>Never called</translation>
    </message>
    <message>
        <source>{age}, gọi quầy</source>
        <translation>{age}, call the desk</translation>
    </message>
    <message>
        <source>Vắng {age}</source>
        <translation>Silent for {age}</translation>
    </message>
    <message>
        <source>Chờ gửi</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Đã gửi hết</source>
        <translation>All sent</translation>
    </message>
    <message>
        <source>Quầy</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Cũ nhất</source>
        <translation>Oldest</translation>
    </message>
    <message>
        <source>Theo lần liên lạc lúc</source>
        <translation>As of the contact at</translation>
    </message>
    <message>
        <source>Thay đổi chưa lên cổng, theo quầy</source>
        <translation>Changes not yet at the portal, by desk</translation>
    </message>
    <message>
        <source>Chưa có tin của các quầy. Cổng báo ở lần liên lạc tới.</source>
        <translation>No word of the desks yet. The portal tells at the next contact.</translation>
    </message>
    <message>
        <source>Sổ ghi</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Đã ghi</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>Cổng đã nhận</source>
        <translation>At the portal</translation>
    </message>
    <message>
        <source>Cổng đã sao lưu</source>
        <translation>Backed up there</translation>
    </message>
    <message>
        <source>Sổ ghi của máy này</source>
        <translation>Journals of this machine</translation>
    </message>
    <message>
        <source>Cơ quan</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Còn hôm nay</source>
        <translation>Left today</translation>
    </message>
    <message>
        <source>Có mã đến</source>
        <translation>Codes until</translation>
    </message>
    <message>
        <source>Mã hồ sơ của quầy</source>
        <translation>Codes of this desk</translation>
    </message>
    <message>
        <source>Quầy chưa có mã hồ sơ. Cần nối mạng một lần.</source>
        <translation>This desk has no codes. It needs a link once.</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Sự cố đã ghi</source>
        <translation>Recorded incidents</translation>
    </message>
    <message>
        <source>Không có sự cố nào.</source>
        <translation>No incidents.</translation>
    </message>
</context>
<context>
    <name>tile</name>
    <message>
        <source>{count} quá hạn</source>
        <translation>{count} overdue</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>Tiếp nhận, chưa có ngày hẹn</source>
        <translation>Received, no due date</translation>
    </message>
    <message>
        <source>Tiếp nhận, hẹn trả {moment}</source>
        <translation>Received, due {moment}</translation>
    </message>
    <message>
        <source>Tiếp nhận, còn nợ {owed} giấy, hẹn trả muộn nhất {moment}</source>
        <translation>Received, {owed} papers owed, due {moment} at the latest</translation>
    </message>
    <message>
        <source>Tiếp nhận, còn nợ {owed} giấy, hẹn trả {moment}</source>
        <translation>Received, {owed} papers owed, due {moment}</translation>
    </message>
    <message>
        <source>Thu lệ phí {money} {method}</source>
        <translation>Fees paid: {money}, {method}</translation>
    </message>
    <message>
        <source>Đủ hồ sơ, hẹn trả {moment}. Đã nhận {name}</source>
        <translation>All papers in, due {moment}. Took in {name}</translation>
    </message>
    <message>
        <source>Nhận giấy còn thiếu: {name}</source>
        <translation>Missing paper received: {name}</translation>
    </message>
    <message>
        <source>Đính kèm 1 tệp {kind} {size}: {name}</source>
        <translation>{kind} file attached, {size}: {name}</translation>
    </message>
    <message>
        <source>Ghi chú: {text}</source>
        <translation>Note: {text}</translation>
    </message>
    <message>
        <source>Đăng nhập</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>Việc do bản chương trình mới hơn ghi</source>
        <translation>Recorded by a newer program</translation>
    </message>
    <message>
        <source>{who}: {what}, {time}. Xem lại rồi bấm F9.</source>
        <translation>{who}: {what}, {time}. Look again, then press F9.</translation>
    </message>
    <message>
        <source>mẫu {number}</source>
        <translation>form {number}</translation>
    </message>
    <message>
        <source>Trả lại người soạn: {text}</source>
        <translation>Sent back to the author: {text}</translation>
    </message>
    <message>
        <source>Phát hành phiếu bổ sung (mẫu 02), bản thứ {copy}</source>
        <translation>Request issued (form 02), copy {copy}</translation>
    </message>
    <message>
        <source>Phát hành phiếu từ chối (mẫu 03), bản thứ {copy}</source>
        <translation>Refusal issued (form 03), copy {copy}</translation>
    </message>
    <message>
        <source>Phát hành mẫu {number}, bản thứ {copy}</source>
        <translation>Form {number} issued, copy {copy}</translation>
    </message>
    <message>
        <source>Ghi lại thành PDF lần {time}: {reason}</source>
        <translation>Saved again as PDF, no. {time}: {reason}</translation>
    </message>
    <message>
        <source>In lại lần {time}: {reason}</source>
        <translation>Reprint no. {time}: {reason}</translation>
    </message>
    <message>
        <source>Ghi giấy hẹn thành PDF, {copies} liên</source>
        <translation>Receipt saved as PDF, copies: {copies}</translation>
    </message>
    <message>
        <source>In giấy hẹn, {copies} liên</source>
        <translation>Receipt printed, copies: {copies}</translation>
    </message>
    <message>
        <source>tiền mặt</source>
        <translation>cash</translation>
    </message>
    <message>
        <source>chuyển khoản</source>
        <translation>bank transfer</translation>
    </message>
    <message>
        <source>trực tuyến</source>
        <translation>online</translation>
    </message>
    <message>
        <source>Hôm nay {time}</source>
        <translation>Today {time}</translation>
    </message>
    <message>
        <source>Thời gian</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Diễn biến</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Người thực hiện</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Cổng</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Trên cổng</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Công dân nộp trực tuyến</source>
        <translation>The citizen filed online</translation>
    </message>
    <message>
        <source>Công dân trả trực tuyến {money}</source>
        <translation>The citizen paid {money} online</translation>
    </message>
    <message>
        <source>Công dân bổ sung trực tuyến</source>
        <translation>The citizen added papers online</translation>
    </message>
    <message>
        <source>Nhận giấy bổ sung tại quầy</source>
        <translation>Take in papers at the counter</translation>
    </message>
    <message>
        <source>Mã {was} được thay bằng {code}</source>
        <translation>Code {was} was replaced by {code}</translation>
    </message>
    <message>
        <source>Cổng tính ngày hẹn khác ngày đã in</source>
        <translation>The portal counts another appointed date than the printed one</translation>
    </message>
    <message>
        <source>{officer}, {office}, đã xem trên cổng</source>
        <translation>{officer}, {office}, looked at it on the portal</translation>
    </message>
    <message>
        <source>Cổng giữ lại việc gửi từ nơi khác, chờ phụ trách</source>
        <translation>The portal holds work sent from elsewhere for a supervisor</translation>
    </message>
    <message>
        <source>Cổng có điều cần xem</source>
        <translation>The portal has a remark</translation>
    </message>
    <message>
        <source>Bỏ tệp không tới nơi</source>
        <translation>A file that did not arrive was given up</translation>
    </message>
    <message>
        <source>Cho nhận việc gửi từ nơi khác</source>
        <translation>Work sent from elsewhere let in</translation>
    </message>
    <message>
        <source>Không nhận việc gửi từ nơi khác</source>
        <translation>Work sent from elsewhere kept out</translation>
    </message>
    <message>
        <source>Giải quyết xong một việc cần xử lý</source>
        <translation>Settled a matter of “Needs care”</translation>
    </message>
    <message>
        <source>Mở xem để kiểm tra</source>
        <translation>Opened for review</translation>
    </message>
    <message>
        <source>Tiếp nhận hồ sơ trực tuyến, hẹn trả {moment}</source>
        <translation>Online dossier accepted, due {moment}</translation>
    </message>
    <message>
        <source>Tiếp nhận hồ sơ trực tuyến, chưa có ngày hẹn</source>
        <translation>Online dossier accepted, no date yet</translation>
    </message>
    <message>
        <source>Từ chối tiếp nhận</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung {count} giấy tờ</source>
        <translation>Asked for papers: {count}</translation>
    </message>
    <message>
        <source>Bàn giao cho {unit}, phiếu {slip}</source>
        <translation>Handed to {unit}, slip {slip}</translation>
    </message>
    <message>
        <source>{unit} đã nhận theo phiếu giấy {slip}</source>
        <translation>{unit} took it up by the paper slip {slip}</translation>
    </message>
    <message>
        <source>{unit} nhận hồ sơ, phiếu {slip}</source>
        <translation>{unit} took it up, slip {slip}</translation>
    </message>
    <message>
        <source>Giao lại cho cán bộ khác</source>
        <translation>Given to another officer</translation>
    </message>
    <message>
        <source>Hỏi xác minh {of}</source>
        <translation>Asked {of} to verify</translation>
    </message>
    <message>
        <source>Có trả lời xác minh</source>
        <translation>Verification answered</translation>
    </message>
    <message>
        <source>Thông báo nghĩa vụ tài chính số {number}</source>
        <translation>Notice of a financial obligation {number}</translation>
    </message>
    <message>
        <source>Đã nộp theo thông báo số {number}</source>
        <translation>Paid on notice {number}</translation>
    </message>
    <message>
        <source>Đề nghị gia hạn đến {moment}</source>
        <translation>Extension proposed, to {moment}</translation>
    </message>
    <message>
        <source>Xin lỗi, hẹn lại {moment}</source>
        <translation>Apology, new date {moment}</translation>
    </message>
    <message>
        <source>Dừng giải quyết</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Công dân rút hồ sơ</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Trình ký văn bản từ chối</source>
        <translation>Letter of refusal drafted</translation>
    </message>
    <message>
        <source>Trình ký kết quả</source>
        <translation>Result drafted</translation>
    </message>
    <message>
        <source>Đã ký văn bản từ chối</source>
        <translation>Letter of refusal signed</translation>
    </message>
    <message>
        <source>Đã ký kết quả</source>
        <translation>Result signed</translation>
    </message>
    <message>
        <source>Có kết quả tại quầy</source>
        <translation>Result at the counter</translation>
    </message>
    <message>
        <source>Gửi bưu chính, bưu gửi {parcel}</source>
        <translation>Posted, parcel {parcel}</translation>
    </message>
    <message>
        <source>đang chuyển</source>
        <translation>on the way</translation>
    </message>
    <message>
        <source>phát chưa được</source>
        <translation>not delivered</translation>
    </message>
    <message>
        <source>đã phát</source>
        <translation>delivered</translation>
    </message>
    <message>
        <source>chuyển hoàn</source>
        <translation>going back</translation>
    </message>
    <message>
        <source>Bưu gửi {parcel}: {state}</source>
        <translation>Parcel {parcel}: {state}</translation>
    </message>
    <message>
        <source>Trả một phần kết quả cho {name}</source>
        <translation>Part of the result returned to {name}</translation>
    </message>
    <message>
        <source>Trả kết quả cho {name}</source>
        <translation>Result returned to {name}</translation>
    </message>
    <message>
        <source>Trả lại giấy gốc</source>
        <translation>Originals returned</translation>
    </message>
    <message>
        <source>Gọi điện</source>
        <translation>By phone</translation>
    </message>
    <message>
        <source>Nhắn tin</source>
        <translation>By text</translation>
    </message>
    <message>
        <source>Gửi giấy</source>
        <translation>On paper</translation>
    </message>
    <message>
        <source>Trực tiếp</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>Đã báo công dân, {way}</source>
        <translation>The citizen was told, {way}</translation>
    </message>
    <message>
        <source>Chưa báo được công dân, {way}</source>
        <translation>The citizen was not reached, {way}</translation>
    </message>
    <message>
        <source>Báo mất giấy hẹn</source>
        <translation>Receipt reported lost</translation>
    </message>
    <message>
        <source>Sửa {changes}</source>
        <translation>Corrected {changes}</translation>
    </message>
    <message>
        <source>(trống)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>Công dân đánh giá</source>
        <translation>Rated by the citizen</translation>
    </message>
    <message>
        <source>Bỏ việc vừa làm</source>
        <translation>Last step undone</translation>
    </message>
    <message>
        <source>Hướng dẫn tại quầy</source>
        <translation>Guided at the counter</translation>
    </message>
    <message>
        <source>Không tiếp nhận tại quầy</source>
        <translation>Not received at the counter</translation>
    </message>
    <message>
        <source>Phát hành văn bản xin lỗi (mẫu 04), bản thứ {copy}</source>
        <translation>Letter of apology issued (form 04), printing {copy}</translation>
    </message>
    <message>
        <source>Phát hành thông báo dừng (mẫu 05), bản thứ {copy}</source>
        <translation>Notice of stopping issued (form 05), printing {copy}</translation>
    </message>
    <message>
        <source>In phiếu kiểm soát (mẫu 06), bản thứ {copy}</source>
        <translation>Control sheet printed (form 06), printing {copy}</translation>
    </message>
    <message>
        <source>In quá trình xử lý, bản thứ {copy}</source>
        <translation>Course of the dossier printed, printing {copy}</translation>
    </message>
    <message>
        <source>In giấy biên nhận kết quả, bản thứ {copy}</source>
        <translation>Receipt of the result printed, printing {copy}</translation>
    </message>
    <message>
        <source>Mốc chính</source>
        <translation>Main events</translation>
    </message>
    <message>
        <source>Tiền</source>
        <translation>Money</translation>
    </message>
    <message>
        <source>Liên lạc</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Rút hồ sơ, nhận lại với mã {code}</source>
        <translation>Withdrawn, received anew as {code}</translation>
    </message>
</context>
<context>
    <name>today</name>
    <message>
        <source>Chưa chọn thủ tục</source>
        <translation>No procedure chosen</translation>
    </message>
    <message>
        <source>lưu lúc {moment}</source>
        <translation>saved {moment}</translation>
    </message>
    <message>
        <source>Nháp {when}</source>
        <translation>Draft {when}</translation>
    </message>
    <message>
        <source>chưa có mã</source>
        <translation>no code yet</translation>
    </message>
    <message>
        <source>Chưa có người nộp</source>
        <translation>No applicant yet</translation>
    </message>
    <message>
        <source>Trên máy</source>
        <translation>On this computer</translation>
    </message>
    <message>
        <source>Bước tiếp: Tiếp tục nháp</source>
        <translation>Next: continue draft</translation>
    </message>
    <message>
        <source>Trước {day}</source>
        <translation>Before {day}</translation>
    </message>
    <message>
        <source>Chờ quá 8 giờ</source>
        <translation>Over 8 hours</translation>
    </message>
    <message>
        <source>nộp trực tuyến {moment}</source>
        <translation>filed online {moment}</translation>
    </message>
    <message>
        <source>hẹn {moment}</source>
        <translation>due {moment}</translation>
    </message>
    <message>
        <source>hẹn muộn nhất {moment}</source>
        <translation>due {moment} at the latest</translation>
    </message>
    <message>
        <source>chưa in giấy hẹn</source>
        <translation>receipt not printed</translation>
    </message>
    <message>
        <source>còn nợ {count} giấy: {names}</source>
        <translation>papers owed, {count}: {names}</translation>
    </message>
    <message>
        <source>{desk} đang xem</source>
        <translation>{desk} is looking</translation>
    </message>
    <message>
        <source>Chờ kiểm tra</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>{desk} đang xem từ {time}</source>
        <translation>{desk} is looking since {time}</translation>
    </message>
    <message>
        <source>nộp thay: {name}</source>
        <translation>submitted by: {name}</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Có {count} hồ sơ đã lưu mà giấy hẹn chưa in xong</source>
        <translation>Saved dossiers whose receipt is not printed: {count}</translation>
    </message>
    <message>
        <source>Xem và in</source>
        <translation>View and print</translation>
    </message>
    <message>
        <source>Có 1 nháp chưa xong: {title}</source>
        <translation>Unfinished draft: {title}</translation>
    </message>
    <message>
        <source>Mở nháp</source>
        <translation>Open the draft</translation>
    </message>
    <message>
        <source>Có {count} nháp chưa xong</source>
        <translation>Unfinished drafts: {count}</translation>
    </message>
    <message>
        <source>Xem nháp</source>
        <translation>View drafts</translation>
    </message>
    <message>
        <source>Để yên hơn 30 ngày: {named}</source>
        <translation>Untouched for more than 30 days: {named}</translation>
    </message>
    <message>
        <source>Bỏ {count} nháp cũ</source>
        <translation>Throw away old drafts: {count}</translation>
    </message>
    <message>
        <source>{count} nháp hồ sơ</source>
        <translation>drafts of dossiers: {count}</translation>
    </message>
    <message>
        <source>{count} ghi chú gõ dở</source>
        <translation>unfinished notes: {count}</translation>
    </message>
    <message>
        <source>{count} trả lời trực tuyến gõ dở</source>
        <translation>unfinished answers: {count}</translation>
    </message>
    <message>
        <source>{count} ghi chú nhận giấy gõ dở</source>
        <translation>unfinished notes on papers: {count}</translation>
    </message>
    <message>
        <source>{count} lý do gõ dở</source>
        <translation>unfinished reasons: {count}</translation>
    </message>
    <message>
        <source>Nhóm việc</source>
        <translation>Task groups</translation>
    </message>
    <message>
        <source>Cần xử lý</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>{count} hồ sơ, nộp trước đứng trước</source>
        <translation>Dossiers: {count}, first filed first</translation>
    </message>
    <message>
        <source>{count} việc, gấp trước</source>
        <translation>To do: {count}, most urgent first</translation>
    </message>
    <message>
        <source>Chưa có việc nào. Quét thẻ công dân hoặc bấm F2.</source>
        <translation>Nothing to do yet. Scan a citizen card or press F2.</translation>
    </message>
    <message>
        <source>Không có hồ sơ trực tuyến nào chờ kiểm tra.</source>
        <translation>No online dossier waits for review.</translation>
    </message>
    <message>
        <source>{count} bước xử lý gõ dở</source>
        <translation>unfinished steps: {count}</translation>
    </message>
    <message>
        <source>Ký văn bản</source>
        <translation>Sign papers</translation>
    </message>
    <message>
        <source>Tiếp tục nháp</source>
        <translation>Go on with the draft</translation>
    </message>
    <message>
        <source>Trên máy này</source>
        <translation>On this machine</translation>
    </message>
    <message>
        <source>Bước tiếp: {task}</source>
        <translation>Next: {task}</translation>
    </message>
    <message>
        <source>In giấy hẹn</source>
        <translation>Print the receipt</translation>
    </message>
    <message>
        <source>Bàn giao cho {unit}</source>
        <translation>Hand over to {unit}</translation>
    </message>
    <message>
        <source>Nhận hồ sơ giấy từ {source}</source>
        <translation>Take up papers from {source}</translation>
    </message>
    <message>
        <source>Ký văn bản từ chối</source>
        <translation>Sign the refusal</translation>
    </message>
    <message>
        <source>Ký kết quả</source>
        <translation>Sign the result</translation>
    </message>
    <message>
        <source>Nhận giấy còn thiếu</source>
        <translation>Receive missing papers</translation>
    </message>
    <message>
        <source>Ký xin lỗi, gia hạn</source>
        <translation>Sign apology, extension</translation>
    </message>
    <message>
        <source>Nhận kết quả về quầy</source>
        <translation>Receive the result</translation>
    </message>
    <message>
        <source>Báo công dân đến lấy</source>
        <translation>Tell: result is ready</translation>
    </message>
    <message>
        <source>Gửi bưu chính</source>
        <translation>Send by post</translation>
    </message>
    <message>
        <source>Trả bản điện tử</source>
        <translation>Release electronically</translation>
    </message>
    <message>
        <source>Xem hồ sơ</source>
        <translation>Look at the dossier</translation>
    </message>
    <message>
        <source>Gửi xin lỗi, xin gia hạn</source>
        <translation>Apologise, ask to extend</translation>
    </message>
    <message>
        <source>Sửa bản soạn, lãnh đạo trả lại</source>
        <translation>Mend the draft sent back</translation>
    </message>
    <message>
        <source>Xem đủ giấy, hôm nay còn kịp</source>
        <translation>Check papers, last day today</translation>
    </message>
    <message>
        <source>Giải quyết, chưa ai nhận</source>
        <translation>Resolve, taken by nobody</translation>
    </message>
    <message>
        <source>Giải quyết, trình ký</source>
        <translation>Resolve, submit to sign</translation>
    </message>
    <message>
        <source>Hỏi {paper}</source>
        <translation>Ask for {paper}</translation>
    </message>
    <message>
        <source>Báo ngày hẹn mới</source>
        <translation>Tell the new date</translation>
    </message>
    <message>
        <source>Báo giấy tờ còn thiếu</source>
        <translation>Tell what is missing</translation>
    </message>
    <message>
        <source>Nhắc bổ sung</source>
        <translation>Remind of the supplement</translation>
    </message>
    <message>
        <source>Nhắc lần {times}: gọi điện</source>
        <translation>Remind, time {times}: call</translation>
    </message>
    <message>
        <source>Chờ {body} trả lời</source>
        <translation>Waits for {body}</translation>
    </message>
    <message>
        <source>Chờ nộp giấy còn thiếu</source>
        <translation>Waits for missing papers</translation>
    </message>
    <message>
        <source>Chờ bàn giao</source>
        <translation>Waits to be handed over</translation>
    </message>
    <message>
        <source>Chờ nhận hồ sơ giấy</source>
        <translation>Waits to be taken up</translation>
    </message>
    <message>
        <source>Chờ giải quyết</source>
        <translation>Waits to be resolved</translation>
    </message>
    <message>
        <source>Chờ ký kết quả</source>
        <translation>Waits for a signature</translation>
    </message>
    <message>
        <source>Chờ ký gia hạn</source>
        <translation>Extension to be signed</translation>
    </message>
    <message>
        <source>Chờ kết quả về quầy</source>
        <translation>Result on its way</translation>
    </message>
    <message>
        <source>Chờ báo công dân</source>
        <translation>Citizen to be told</translation>
    </message>
    <message>
        <source>Chờ công dân đến lấy</source>
        <translation>Waits to be collected</translation>
    </message>
    <message>
        <source>Chờ gửi bưu chính</source>
        <translation>Waits to be posted</translation>
    </message>
    <message>
        <source>Chờ trả bản điện tử</source>
        <translation>Waits to be released</translation>
    </message>
    <message>
        <source>Chờ công dân bổ sung</source>
        <translation>Waits for supplement</translation>
    </message>
    <message>
        <source>Chờ công dân nộp tiền</source>
        <translation>Waits for payment</translation>
    </message>
    <message>
        <source>Chờ bưu chính phát</source>
        <translation>Waits for delivery</translation>
    </message>
    <message>
        <source>còn không quá 24 giờ làm việc</source>
        <translation>at most 24 working hours left</translation>
    </message>
    <message>
        <source>đến hạn báo giấy tờ còn thiếu</source>
        <translation>what is missing is to be told now</translation>
    </message>
    <message>
        <source>đến hạn gửi xin lỗi</source>
        <translation>an apology is due</translation>
    </message>
    <message>
        <source>hạn bổ sung sắp hết</source>
        <translation>time to supplement is running out</translation>
    </message>
    <message>
        <source>kết quả chờ lấy từ 3 ngày</source>
        <translation>result uncollected for 3 days</translation>
    </message>
    <message>
        <source>Phiếu bàn giao {slip} từ {source}: {count} hồ sơ chờ nhận, gửi {at}</source>
        <translation>Slip {slip} from {source}, given {at}: to take up {count}</translation>
    </message>
    <message>
        <source>đơn vị khác</source>
        <translation>another unit</translation>
    </message>
    <message>
        <source>Nhận bàn giao</source>
        <translation>Take up</translation>
    </message>
    <message>
        <source>{count} hồ sơ đang chờ người khác</source>
        <translation>Waiting for others: {count}</translation>
    </message>
    <message>
        <source>Không còn việc nào. {count} hồ sơ đang chờ người khác, Ctrl+8.</source>
        <translation>Nothing left to do. Waiting for others: {count}, Ctrl+8.</translation>
    </message>
    <message>
        <source>Không có hồ sơ nào chờ bàn giao.</source>
        <translation>No dossier waits to be handed over.</translation>
    </message>
    <message>
        <source>Không có hồ sơ nào chờ giải quyết.</source>
        <translation>No dossier waits to be resolved.</translation>
    </message>
    <message>
        <source>Không có văn bản nào chờ ký.</source>
        <translation>Nothing waits for a signature.</translation>
    </message>
    <message>
        <source>Không có kết quả nào chờ trả.</source>
        <translation>No result waits to be returned.</translation>
    </message>
    <message>
        <source>Không có công dân nào cần báo.</source>
        <translation>No citizen is to be told anything.</translation>
    </message>
    <message>
        <source>Không có hồ sơ nào chờ người khác.</source>
        <translation>No dossier waits for others.</translation>
    </message>
    <message>
        <source>Không còn việc nào.</source>
        <translation>Nothing left to do.</translation>
    </message>
    <message>
        <source>Kiểm tra trực tuyến</source>
        <translation>Review online</translation>
    </message>
    <message>
        <source>Bàn giao</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Giải quyết</source>
        <translation>Resolve</translation>
    </message>
    <message>
        <source>Ký</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Return results</translation>
    </message>
    <message>
        <source>Báo công dân</source>
        <translation>Tell citizens</translation>
    </message>
    <message>
        <source>Chờ người khác</source>
        <translation>Wait for others</translation>
    </message>
    <message>
        <source>Việc của tôi</source>
        <translation>My work</translation>
    </message>
    <message>
        <source>Bàn giao {count} hồ sơ</source>
        <translation>Hand over: {count}</translation>
    </message>
    <message>
        <source>Ký: xem {count} văn bản</source>
        <translation>To sign: {count}</translation>
    </message>
    <message>
        <source>Tôi</source>
        <translation>Me</translation>
    </message>
    <message>
        <source>{who}, từ {when}</source>
        <translation>{who}, since {when}</translation>
    </message>
    <message>
        <source>{source} bàn giao {when}, phiếu {slip}</source>
        <translation>{source} gave it {when}, slip {slip}</translation>
    </message>
    <message>
        <source>ở tay {name} từ {when}</source>
        <translation>with {name} since {when}</translation>
    </message>
    <message>
        <source>Cổng</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Công dân</source>
        <translation>Citizen</translation>
    </message>
    <message>
        <source>Chưa ai</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>{count} người chưa gặp được, gấp trước</source>
        <translation>{count} not reached yet, most urgent first</translation>
    </message>
    <message>
        <source>Không có ai chưa gặp được.</source>
        <translation>Nobody is still to be reached.</translation>
    </message>
    <message>
        <source>Gọi lại, {times} lần chưa gặp</source>
        <translation>Call again, missed: {times}</translation>
    </message>
    <message>
        <source>{who}, quá hạn {when}</source>
        <translation>{who}, overdue {when}</translation>
    </message>
    <message>
        <source>chặng này quá hạn từ {moment}</source>
        <translation>this leg was due {moment}</translation>
    </message>
</context>
</TS>
