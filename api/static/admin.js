import{a as e,c as t,n,o as r,p as i,t as a,u as o}from"./shared-problems.js";import{t as s}from"./shared-account.js";import{i as c,n as l,t as u}from"./shared-page.js";var d={current:`Gældende`,draft:`Udkast`,superseded:`Afløst`},f={current:`den svarer`,draft:`svarer kun, når der ikke er en anden`,superseded:`svarer kun, når der bliver spurgt til den`},p=``,m=`auto`,h=`ingen`;function g(e){return e.flatMap(e=>[{...e,of:null},...e.editions.map(t=>({...t,title:e.title,of:e}))])}function _(e){let t=[...e].filter(e=>typeof e[1]==`string`&&e[1]!==p);return t.length?Object.fromEntries(t):null}function v(t,n){return t.length===0?i`<p class="nothing">Der er ingen planer endnu.</p>`:i`<div class="scroll" role="region" tabindex="0" aria-label="Tabel over planer og udgaver">
    <table class="editions">
      <caption class="sr">Planer og deres udgaver</caption>
      <thead><tr><th scope="col">Plan</th><th scope="col">Udgave</th><th scope="col"><span class="sr">Handlinger</span></th></tr></thead>
      <tbody>${t.map(t=>i`<tr class=${t.of?`earlier`:o}>
        <th scope="row">${t.of?o:e(t.title)}
          <a class="file-of" href="/kilde/${encodeURIComponent(t.document_id)}">${e(t.document)}</a></th>
        <td><span class="badge ${t.status===`current`?``:`warn`}">${d[t.status]}</span>
          ${t.corrected?i`<span class="note">rettet af en redaktør</span>`:o}</td>
        <td class="actions-cell"><button type="button" class="plain" @click=${()=>n(t)}>Ret<span class="sr"> udgaven ${e(t.document)}</span></button></td>
      </tr>`)}</tbody>
    </table>
  </div>`}function y(t,n,r,{save:a,cancel:o}){let s=n.filter(({id:e,of:n})=>e!==t.id&&n===null),c=t.of?`udgave af ${e(t.of.title)}, ${e(t.of.document)}`:`en plan for sig`;return i`<form class="stack" @submit=${e=>{e.preventDefault(),a(e.currentTarget)}}>
    <h2 id="edition-heading">Ret udgaven</h2>
    <p>${e(t.document)}</p>
    ${r}
    <div class="field"><label for="edition-status">Svarer den?</label>
      <select id="edition-status" name="status">
        <option value=${p}>Som nu: ${d[t.status].toLowerCase()}</option>
        <option value=${m}>Lad Klarplan afgøre det</option>
        ${Object.entries(d).map(([e,t])=>i`<option value=${e}>${t}: ${f[e]}</option>`)}
      </select></div>
    <div class="field"><label for="edition-of">Hvilken plan er den en udgave af?</label>
      <select id="edition-of" name="edition_of">
        <option value=${p}>Som nu: ${c}</option>
        <option value=${m}>Lad Klarplan afgøre det</option>
        <option value=${h}>Ingen: den er en plan for sig</option>
        ${s.map(({id:t,title:n,document:r})=>i`<option value=${t}>${e(n)}, ${e(r)}</option>`)}
      </select></div>
    <div class="row">
      <button type="submit" class="solid">Gem</button>
      <button type="button" class="plain outline" @click=${o}>Fortryd</button>
    </div>
  </form>`}var b=class extends u{static{this.properties={...u.properties,documents:{attribute:!1},all:{state:!0},correcting:{state:!0}}}constructor(){super(),this.documents=[],this.all=null,this.correcting=null}willUpdate(e){e.has(`documents`)&&this.load()}async load(){let e=await this.read(`/api/plans`);if(!e)return;let t=new Set(e.flatMap(({id:e,editions:t})=>[e,...t.map(e=>e.id)])),n=this.documents.flatMap(({plans:e})=>e).filter(e=>!t.has(e)),r=await Promise.all(n.map(e=>this.read(x(e))));this.all=g([...e,...r.filter(e=>e!==null)])}render(){if(!this.all)return i`${this.correcting?``:this.problemView()}`;let{correcting:e}=this;return i`${e?``:this.problemView()} ${this.sayingView()} ${v(this.all,e=>this.correct(e))}
      <dialog aria-labelledby="edition-heading" @close=${()=>this.correcting=null}>
        ${e?y(e,this.all,this.problemView(),{save:t=>void this.save(e,t),cancel:()=>this.dialog?.close()}):``}
      </dialog>`}get dialog(){return this.querySelector(`dialog`)}correct(e){this.problem=null,this.correcting=e,this.updateComplete.then(()=>this.dialog?.showModal())}async save(t,n){let r=_(new FormData(n)),i=r?await this.read(x(t.id),{method:`PATCH`,json:r}):t;i&&(this.dialog?.close(),r&&(this.saying=`${e(t.document)} er rettet: ${d[i.status].toLowerCase()}.`,await this.load(),document.querySelector(`#udgaver`)?.focus()))}};function x(e){return`/api/plans/${e.split(`/`).map(encodeURIComponent).join(`/`)}`}customElements.define(`klarplan-admin-editions`,b);function S(t,n){return t.length===0?i`<p class="nothing">Der er ingen dokumenter endnu.</p>`:i`<div class="scroll" role="region" tabindex="0" aria-label="Indlæste dokumenter">
    <table>
      <caption class="sr">Indlæste dokumenter</caption>
      <thead><tr><th scope="col">Dokument</th><th scope="col" class="minor">Planer</th><th scope="col" class="minor">Læst ind</th><th scope="col"><span class="sr">Handlinger</span></th></tr></thead>
      <tbody>${t.map(t=>{let a=e(t.name);return i`<tr>
          <th scope="row"><a href="/kilde/${encodeURIComponent(t.id)}">${a}</a>
            ${t.warnings.map(e=>i`<p class="warning">${r(e)}</p>`)}</th>
          <td class="minor">${t.plans.length||`ingen genkendt`}</td><td class="minor">${c(t.ingested)}</td>
          <td class="actions-cell">
            <button type="button" class="plain" @click=${()=>n.again(t)}>Læs ind igen<span class="sr"> ${a}</span></button>
            <button type="button" class="plain danger" @click=${()=>n.remove(t)}>Slet<span class="sr"> ${a}</span></button>
          </td>
        </tr>`})}</tbody>
    </table>
  </div>`}function C(e){return e.length===0?i`<p class="nothing">Ingen har vurderet et svar endnu.</p>`:i`<ul class="feedback">${[...e].reverse().map(e=>i`<li class="card">
    <p><span class="badge ${e.vote===`down`?`warn`:``}">${e.vote===`up`?`Godt svar`:`Dårligt svar`}</span> <span class="note">${c(e.created)}</span></p>
    <h3><bdi>${r(e.question)}</bdi></h3>
    ${e.reason?i`<p><strong>Begrundelse:</strong> <bdi>${r(e.reason)}</bdi></p>`:o}
    <details><summary>Svaret</summary><p>${r(e.answer.answer)}</p></details>
  </li>`)}</ul>`}var w={no_field:`Feltet, året eller indsatsen findes ikke`,not_found:`Planerne siger ikke noget om det`,blocked:`Afvist`},T={purpose:`formål`,target_group:`målgruppe`,partners:`samarbejdspartnere`,responsible:`ansvarlig`,deadline:`tidsplan`,economy:`økonomi`,amount:`beløb`,description:`beskrivelse`,background:`baggrund`,indicator:`indikator`,done:`gjort`,achieved:`opnået`,next:`det videre arbejde`,note:`status`,level:`vurdering`,themes:`temaer`,other:`andet`};function E(t){return t.length===0?i`<p class="nothing">Intet spørgsmål er gået uden svar endnu.</p>`:i`<div class="scroll" role="region" tabindex="0" aria-label="Spørgsmål uden svar">
    <table>
      <caption class="sr">Spørgsmål uden svar, talt op</caption>
      <thead><tr><th scope="col">Indsats</th><th scope="col">Felt</th><th scope="col">Hvorfor</th><th scope="col" class="number">Antal</th><th scope="col">Senest</th></tr></thead>
      <tbody>${t.map(t=>i`<tr>
        <th scope="row">${t.initiative_name?e(t.initiative_name):`ingen bestemt`}</th><td>${t.field?T[t.field]??t.field:`intet bestemt`}</td>
        <td>${w[t.kind]??t.kind}</td><td class="number">${t.count}</td><td>${l(t.last)}</td>
      </tr>`)}</tbody>
    </table>
  </div>`}var D=400;async function O(e,n,r,i){let a=await e.headers(`POST`),o=new FormData;return o.set(`file`,n),new Promise((e,n)=>{let s=new XMLHttpRequest;s.open(`POST`,`/api/documents?replace=${r}`),a.forEach((e,t)=>s.setRequestHeader(t,e)),s.upload.addEventListener(`progress`,({loaded:e,total:t})=>i(t?e/t:0)),s.addEventListener(`error`,()=>n(new t(0,`unreachable`))),s.addEventListener(`load`,()=>{s.status<300?e(JSON.parse(s.responseText)):n(A(s))}),s.send(o)})}async function k(e,t,n){let r=t;for(;r.state===`waiting`||r.state===`running`;)n(r),await new Promise(e=>window.setTimeout(e,D)),r=await e.json(`/api/jobs/${encodeURIComponent(r.id)}`);return r}function A(e){try{let{title:n=``,detail:r=``,type:i=``}=JSON.parse(e.responseText);return new t(e.status,n,r,i)}catch{return new t(e.status,``)}}var j=class{constructor(e,t,n){this.http=e,this.changed=t,this.told=n,this.all=[],this.count=0}async add(e,t=!1){let n=[...e].map(e=>({id:this.count+=1,file:e,state:`sending`,share:0,job:null,problem:``}));this.all=[...n,...this.all],this.changed();for(let e of n)await this.run(e,t)}async replace(e){this.all=this.all.filter(({id:t})=>t!==e.id),await this.add([e.file],!0)}async run({id:e,file:n},r){try{let t=await O(this.http,n,r,t=>this.set(e,{share:t}));this.set(e,{state:`reading`,share:0});let i=await k(this.http,t,t=>this.set(e,{share:t.total?t.done/t.total:0}));this.set(e,{state:i.state===`done`?`done`:`failed`,share:1,job:i,problem:i.error??``})}catch(n){if(!(n instanceof t))throw n;this.set(e,{state:n.status===409?`taken`:`failed`,problem:this.told(n)})}}set(e,t){this.all=this.all.map(n=>n.id===e?{...n,...t}:n),this.changed()}},M=`.pdf,.docx,.html,.htm,.md,.txt`;function N(e){let t=t=>void(t?.length&&e.add(t));return i`<div class="drop-zone"
      @dragover=${e=>{e.preventDefault(),e.currentTarget.classList.add(`over`)}}
      @dragleave=${e=>e.currentTarget.classList.remove(`over`)}
      @drop=${e=>{e.preventDefault(),e.currentTarget.classList.remove(`over`),t(e.dataTransfer?.files)}}>
      <p>Slip handleplaner her: PDF, Word, HTML, Markdown eller tekst.</p>
      <label class="solid file">Vælg filer<input type="file" multiple accept=${M} @change=${e=>{let n=e.target;t(n.files),n.value=``}} /></label>
    </div>
    <ul class="uploads">${e.all.map(t=>i`<li class="card">${P(t,e)}</li>`)}</ul>`}function P(t,n){let a=e(t.file.name),s={sending:`Sender filen`,reading:`Læser filen ind`,done:`Læst ind`,failed:`Kunne ikke læses ind`,taken:`Navnet er brugt`}[t.state],c=t.state===`sending`||t.state===`reading`;return i`<h3>${a}</h3>
    <p class="note">${s}${c?` …`:o}</p>
    ${c?i`<progress max="1" .value=${t.share} aria-label="${s}: ${a}"></progress>`:o}
    ${t.problem?i`<p class="problem">${r(t.problem)}</p>`:o}
    ${t.state===`taken`?i`<button type="button" class="plain outline" @click=${()=>void n.replace(t)}>Erstat det gamle dokument</button>`:o}
    ${t.job?.report?F(t.job.report):o}`}function F(t){return i`${t.documents.map(e=>I(e,t))}
    ${t.unchanged.length?i`<p>Dokumentet er uændret.</p>`:o}
    ${t.duplicates.map(({of:t})=>i`<p>Filen er den samme som ${e(t)} og er sprunget over.</p>`)}`}function I(e,t){let n=[`${e.plans} ${e.plans===1?`plan`:`planer`}`,`${e.initiatives} ${e.initiatives===1?`indsats`:`indsatser`}`],a=e.recognised.filter(([e,t])=>t>0&&e!==`indsatser`).map(([e,t])=>`${e}: ${t}`);return i`<p><strong>${t.added.includes(e.id)?`Nyt dokument`:`Ændret dokument`}</strong>: ${n.join(`, `)}, ${e.passages} ${e.passages===1?`passage`:`passager`}.
      <a href="/kilde/${encodeURIComponent(e.id)}">Se teksten</a></p>
    ${a.length?i`<p class="note">Genkendt i alt: ${a.join(`, `)}</p>`:o}
    ${[...e.warnings,...e.unrecognised].map(e=>i`<p class="warning">${r(e)}</p>`)}`}var L=class extends u{static{this.properties={...u.properties,documents:{state:!0},feedback:{state:!0},unanswered:{state:!0},removing:{state:!0}}}constructor(){super(),this.ended=0,this.uploads=new j(this.http,()=>this.uploadsChanged(),e=>a(e,n(`da`),!1)),this.documents=null,this.feedback=[],this.unanswered=[],this.removing=null}connectedCallback(){super.connectedCallback(),this.load()}async load(){let e=await this.http.session().catch(e=>this.failed(e));e&&(e.role!==`editor`&&e.role!==`admin`?this.problem=new t(403,``,`Siden er for redaktører. Log ind med en nøgle, der har rollen editor.`):(await this.refresh(),this.feedback=await this.read(`/api/feedback`)??[],this.unanswered=await this.read(`/api/unanswered`)??[]))}async refresh(){this.documents=await this.read(`/api/documents`)??this.documents}render(){return this.documents?i`${this.problemView()} ${this.sayingView()}
      <section class="part" aria-labelledby="ind"><h2 id="ind">Læs planer ind</h2>${N(this.uploads)}</section>
      <section class="part" aria-labelledby="dokumenter"><h2 id="dokumenter" tabindex="-1">Dokumenter</h2>
        ${S(this.documents,{again:e=>void this.again(e),remove:e=>this.askToRemove(e)})}</section>
      <section class="part" aria-labelledby="udgaver"><h2 id="udgaver" tabindex="-1">Planer og udgaver</h2>
        <p class="lead">Én udgave af hver plan svarer. Klarplan ser selv, hvilke filer der er udgaver af samme plan. Ret det her, hvis det er forkert.</p>
        <klarplan-admin-editions .documents=${this.documents}></klarplan-admin-editions></section>
      <section class="part" aria-labelledby="vurderinger"><h2 id="vurderinger">Vurderinger af svar</h2>${C(this.feedback)}</section>
      <section class="part" aria-labelledby="ubesvaret"><h2 id="ubesvaret">Det, der ikke fik svar</h2>
        <p class="lead">Talt op efter indsats og felt. Selve spørgsmålene bliver ikke gemt.</p>${E(this.unanswered)}</section>
      ${this.dialogView()}`:i`${this.problemView()}${this.problem?o:i`<p class="note">Henter …</p>`}`}dialogView(){let t=e(this.removing?.name??``);return i`<dialog id="remove" aria-labelledby="remove-heading" @close=${()=>this.removing=null}>
      <h2 id="remove-heading">Slet dokumentet?</h2>
      <p>${t} bliver slettet for altid, også originalen. Svar kan ikke længere bygge på det.</p>
      <div class="row">
        <button type="button" class="solid delete" @click=${()=>void this.removeDocument()}>Slet for altid</button>
        <button type="button" class="plain outline" @click=${()=>this.dialog?.close()}>Behold det</button>
      </div>
    </dialog>`}askToRemove(e){this.removing=e,this.updateComplete.then(()=>this.dialog?.showModal())}get dialog(){return this.querySelector(`#remove`)}async removeDocument(){let t=this.removing;if(this.dialog?.close(),t)try{await this.http.send(`/api/documents/${encodeURIComponent(t.id)}`,{method:`DELETE`}),this.saying=`${e(t.name)} er slettet.`,await this.refresh(),this.querySelector(`#dokumenter`)?.focus()}catch(e){this.failed(e)}}async again(e){try{let t=await this.http.send(`/api/documents/${encodeURIComponent(e.id)}/file`);await this.uploads.add([new File([await t.blob()],e.name)],!0)}catch(e){this.failed(e)}}uploadsChanged(){this.requestUpdate();let t=this.uploads.all.filter(({state:e})=>e===`done`||e===`failed`);if(t.length===this.ended)return;this.ended=t.length;let n=n=>R.format(t.filter(({state:e})=>e===n).map(({file:t})=>e(t.name)).reverse()),[r,i]=[n(`done`),n(`failed`)];this.saying=[r&&`${r} er læst ind.`,i&&`${i} kunne ikke læses ind.`].filter(Boolean).join(` `),r&&this.refresh()}},R=new Intl.ListFormat(`da`);customElements.define(`klarplan-admin-page`,L),s();